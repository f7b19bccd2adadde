import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { ChurnView } from '../../../src/views/churn/ChurnView'
import { OverviewView } from '../../../src/views/overview/OverviewView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { emptyWorkspace } from '../emptyWorkspace'
import { openView } from '../openView'

// The drawing itself needs a browser.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
const unseen = { hidden: true }
const button = (name: RegExp | string) => screen.findByRole('button', { name, ...unseen })

async function write(day: string, text: string, press: string) {
  fireEvent.change(await screen.findByLabelText('Day'), { target: { value: day } })
  fireEvent.change(screen.getByLabelText('Note'), { target: { value: text } })
  fireEvent.click(await button(press))
}

it('are added, changed and removed from the overview, and told in the table of the trend', async () => {
  const workspace = emptyWorkspace()
  openView(OverviewView, '/', { analysis, records, workspace })
  fireEvent.click(await button('Add a note'))
  await write('2025-03-10', 'price rise', 'Add the note')
  expect(workspace.getState().workspace.annotations).toMatchObject([{ day: 20_157, text: 'price rise' }])
  fireEvent.click(await button('Edit the note price rise'))
  await write('2025-03-12', ' new prices ', 'Keep the change')
  expect(workspace.getState().workspace.annotations).toMatchObject([{ day: 20_159, text: 'new prices' }])
  fireEvent.click(await button('Close'))
  const panel = screen.getByText(/^Monthly churn, share/).closest('section')!
  fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table', ...unseen }))
  expect(within(panel).getByText('12 Mar: new prices').closest('tr')!.textContent).toContain('Mar 2025')
  fireEvent.click(await button('Notes, 1'))
  fireEvent.click(await button('Remove the note new prices'))
  await waitFor(() => expect(workspace.getState().workspace.annotations).toEqual([]))
})

it('stand on the churn screen too, but not before the day they are about', async () => {
  const workspace = emptyWorkspace()
  workspace.getState().put('annotations', { id: 'a', day: 20_159, text: 'new prices' }, 'Added')
  const { go } = openView(ChurnView, '/churn', { analysis, records, workspace })
  const panel = (await screen.findByText(/^Monthly logo churn, share/)).closest('section')!
  fireEvent.click(await within(panel).findByRole('button', { name: 'Show as a table' }))
  expect(await within(panel).findByText('12 Mar: new prices')).toBeTruthy()
  go('/churn?asof=2025-02-20')
  await waitFor(() => expect(within(panel).queryByText('12 Mar: new prices')).toBeNull())
})
