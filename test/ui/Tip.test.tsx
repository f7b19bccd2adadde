import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { Tip } from '../../src/ui/Tip'
import { renderInKit } from './renderInKit'

const button = () => screen.getByRole('button', { name: 'Save' })
const draw = (onFocus = vi.fn()) =>
  renderInKit(
    <Tip text="Keeps it">
      <button type="button" onFocus={onFocus}>
        Save
      </button>
    </Tip>,
  )

it('opens under the pointer, which may come again', async () => {
  draw()
  expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull()
  for (let time = 0; time < 2; time++) {
    fireEvent.mouseEnter(button())
    expect((await screen.findByRole('tooltip', { hidden: true })).textContent).toBe('Keeps it')
    fireEvent.mouseLeave(button())
    await waitFor(() => expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull())
  }
})

it('opens on focus, closes with Esc, and opens again on the next focus; the element keeps its own event', async () => {
  const onFocus = vi.fn()
  draw(onFocus)
  act(() => button().focus())
  await screen.findByRole('tooltip', { hidden: true })
  fireEvent.keyDown(document.body, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull())
  act(() => button().blur())
  act(() => button().focus())
  await screen.findByRole('tooltip', { hidden: true })
  act(() => button().blur())
  await waitFor(() => expect(screen.queryByRole('tooltip', { hidden: true })).toBeNull())
  expect(onFocus).toHaveBeenCalledTimes(2)
})

it('leaves the element in its place: the focus stays', () => {
  draw()
  const before = button()
  act(() => before.focus())
  expect(button()).toBe(before)
  expect(document.activeElement).toBe(before)
})
