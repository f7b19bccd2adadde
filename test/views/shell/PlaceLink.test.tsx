import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'

import { PlaceLink } from '../../../src/views/shell/PlaceLink'
import { PLACES } from '../../../src/views/shell/places'
import { renderShell } from './renderShell'

const churn = PLACES.find(({ id }) => id === 'churn')!
const link = () => screen.getByRole('link', { name: 'Churn' })
const drawn = () => screen.getByRole('heading', { level: 1 }).textContent

it('shows the press before the screen that it opens', async () => {
  await renderShell('/', <PlaceLink place={churn} count={null} />)
  fireEvent.click(link())
  expect(link().dataset).toHaveProperty('pressed')
  expect(drawn()).toBe('overview')
  await screen.findByRole('heading', { level: 1, name: 'churn' })
  expect(link().dataset).not.toHaveProperty('pressed')
})

it('leaves a press with a key to the browser, which opens another tab', async () => {
  await renderShell('/', <PlaceLink place={churn} count={null} />)
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) {
    // The document here knows no tabs: what the app has not prevented is the browser's.
    const press = new MouseEvent('click', { bubbles: true, cancelable: true, [key]: true })
    link().addEventListener('click', (event) => event.preventDefault(), { once: true, capture: true })
    fireEvent(link(), press)
    expect(link().dataset).not.toHaveProperty('pressed')
  }
})
