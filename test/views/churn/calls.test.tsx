import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { accountKey } from '../../../src/core/accountKey'
import { CALLS_TO_MEASURE } from '../../../src/core/callReadout'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { unitsToCall } from '../../../src/core/unitsToCall'
import { answerCallOutcomes } from '../../../src/engine/answers/callOutcomes'
import { ChurnView } from '../../../src/views/churn/ChurnView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { emptyWorkspace } from '../emptyWorkspace'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
const figure = (metric: string) => document.querySelector(`[data-figure="${metric}"]`)
const capacity = async () => (await screen.findByText(/^Call capacity/)).closest('section')!

it('logs what came of a call from the keyboard, shows it in the row, and takes it back', async () => {
  const workspace = emptyWorkspace()
  openView(ChurnView, '/churn', { analysis, records, workspace })
  const table = await screen.findByRole('table', { name: 'Accounts to call' })
  const [, row] = within(table).getAllByRole('row')
  const key = row!.dataset['row']!
  fireEvent.keyDown(within(row!).getAllByRole('button')[0]!, { key: 'l' })
  const form = within(await screen.findByRole('dialog', { name: /^Log a call to/ }))
  const day = analysis.asOfDay(DEFAULT_SCOPE) - 2
  const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
  const submit = form.getByRole('button', { name: 'Log the call', hidden: true })
  expect(submit).toHaveProperty('disabled', true)
  fireEvent.click(form.getByRole('radio', { name: 'Will order', hidden: true }))
  fireEvent.change(form.getByLabelText('Day of the call'), { target: { value: '2199-01-01' } })
  expect(submit).toHaveProperty('disabled', true)
  fireEvent.change(form.getByLabelText('Day of the call'), { target: { value: iso } })
  fireEvent.change(form.getByLabelText(/^In a few words/), { target: { value: ' next week ' } })
  expect(submit).toHaveProperty('disabled', false)
  fireEvent.click(submit)
  expect(workspace.getState().workspace.outcomes).toMatchObject([
    { account: key, day, result: 'will-order', text: 'next week' },
  ])
  await waitFor(() => expect(row!.textContent).toMatch(/Will order, \d+ \w+ 2025/))
  expect(figure('last-call-day')?.getAttribute('data-value')).toBe(iso)
  fireEvent.click(screen.getByRole('button', { name: /^Undo: Logged a call to/ }))
  await waitFor(() => expect(figure('last-call-day')).toBeNull())
})

it('assumes the share saved until enough calls are read out, then takes what they have shown', async () => {
  const calls = callsToHalf(Array.from({ length: 25 }, (_, i) => 250 + 20 * i))
  const measured = answerCallOutcomes(analysis, { scope: DEFAULT_SCOPE, calls })
  expect(measured.called.accounts).toBeGreaterThanOrEqual(CALLS_TO_MEASURE)
  const workspace = emptyWorkspace()
  const put = (call: (typeof calls)[number]) =>
    workspace.getState().put('outcomes', { ...call, result: 'no-answer', text: '' }, 'Logged')
  put(calls[0]!)
  openView(ChurnView, '/churn', { analysis, records, workspace })
  await waitFor(async () => expect((await capacity()).textContent).toContain('assumed until 20 logged calls'))
  calls.forEach(put)
  await waitFor(() => expect(figure('share-saved')?.getAttribute('data-value')).toBe(String(measured.uplift)))
  expect(figure('calls-read-out')?.getAttribute('data-value')).toBe(String(measured.called.accounts))
  const slider = within(await capacity()).getByRole('spinbutton', { name: 'Share saved by a call, measured, %' })
  expect(slider).toHaveProperty('value', String(Math.max(0, Math.round(100 * measured.uplift!))))
  fireEvent.change(slider, { target: { value: '77' } })
  await waitFor(async () => expect((await capacity()).textContent).toContain('your assumption; measured is'))
})

it('opens the calls read out down to each call and account, adds them up by owner, and counts each once', async () => {
  const past = callsToHalf([300, 330])
  const asOfDay = analysis.asOfDay(DEFAULT_SCOPE)
  const more = [
    { id: 'young', account: past[0]!.account, day: asOfDay - 5 },
    { id: 'gone', account: 'shop.gone', day: past[0]!.day },
    { id: 'ahead', account: past[0]!.account, day: asOfDay + 5 },
  ]
  const calls = [...past, ...more]
  const read = answerCallOutcomes(analysis, { scope: DEFAULT_SCOPE, calls })
  expect(read.rows.map(({ id }) => id)).not.toContain('ahead')
  expect(read).toMatchObject({ waiting: 1, missing: 1 })
  const workspace = emptyWorkspace()
  for (const call of calls)
    workspace.getState().put('outcomes', { ...call, result: 'lost', text: 'no budget' }, 'Logged')
  openView(ChurnView, '/churn', { analysis, records, workspace })
  const pressed = await screen.findByRole('button', { name: `${read.called.accounts}, show the calls` })
  const table = await screen.findByRole('table', { name: 'Calls logged' })
  const shown = within(table).getAllByRole('row').slice(1)
  expect(shown.map((row) => row.dataset['row'])).toEqual(read.rows.slice(0, 10).map(({ id }) => id))
  expect(shown[0]!.textContent).toMatch(/Lostno budgetNot before \d+ \w+ 2025/)
  fireEvent.click(pressed)
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Calls logged' }))
  const sum = (metric: string) =>
    [...document.querySelectorAll(`[data-figure="${metric}"]`)].reduce(
      (all, one) => all + Number(one.getAttribute('data-value')),
      0,
    )
  expect(sum('owner-calls')).toBe(read.rows.length)
  expect(sum('owner-calls-waiting')).toBe(read.waiting)
  expect(sum('owner-calls-read-out')).toBe(read.called.accounts)
  expect(sum('owner-calls-ordered')).toBe(read.called.ordered)
  expect(figure('calls-logged')?.getAttribute('data-value')).toBe(String(read.rows.length))
})

it('says whose calls a week are counted where accounts are filtered', async () => {
  openView(ChurnView, '/churn?rep=Ada+Holm', { analysis, records })
  await waitFor(async () =>
    expect((await capacity()).textContent).toContain('Only calls to the accounts that are filtered'),
  )
})

/** Calls to every second account of the list on each of these days of the company's history. */
function callsToHalf(days: readonly number[]) {
  const { accounts } = analysis.table
  return days.flatMap((at) => {
    const day = Date.UTC(2023, 0, 1) / 86_400_000 + at
    const listed = unitsToCall(analysis.rhythms(DEFAULT_SCOPE), day, day - 1)
    return [...listed.keys()]
      .filter((unit) => listed[unit] === 1 && unit % 2 === 1)
      .map((unit) => ({ id: `${day} ${unit}`, account: accountKey(accounts.source[unit]!, accounts.id[unit]!), day }))
  })
}
