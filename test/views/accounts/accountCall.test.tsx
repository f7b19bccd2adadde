import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PARTS_PER_UNIT } from '../../../src/core/money'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerWhiteSpace } from '../../../src/engine/answers/whiteSpace'
import { machineValue } from '../../../src/ui/machineValue'
import { formatOf } from '../../../src/ui/format'
import { AccountsView } from '../../../src/views/accounts/AccountsView'
import { AccountView } from '../../../src/views/accounts/AccountView'
import { talkingPoint } from '../../../src/views/accounts/talkingPoint'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { emptyWorkspace } from '../emptyWorkspace'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = smallCompany()
const analysis = analysisOf(records)
const KEY = 'shop.c14'

function opened(workspace = emptyWorkspace()) {
  openView(AccountsView, `/accounts/${KEY}`, { analysis, records, workspace, Account: AccountView })
  return workspace
}

describe('white space', () => {
  it('shows every gap of the answer, what it is made of, and the totals that the gaps add up to', async () => {
    opened()
    const table = await screen.findByRole('table', { name: 'White space by category' })
    const { rows, alike } = answerWhiteSpace(analysis, { scope: DEFAULT_SCOPE, key: KEY })!
    expect(alike).toBeGreaterThan(4)
    const values = (metric: string) =>
      [...document.querySelectorAll(`[data-figure="${metric}"]`)].map((cell) => cell.getAttribute('data-value'))
    expect(values('white-space-gap')).toEqual(
      rows.filter(({ gap }) => gap !== 0).map(({ gap }) => machineValue('money', gap)),
    )
    expect(within(table).getAllByRole('row')).toHaveLength(rows.length + 1)
    expect(values('white-space-alike')).toEqual([String(alike)])
    const total = [...values('white-space-cross-sell'), ...values('white-space-up-sell')].map(Number)
    const gaps = rows.reduce((sum, { gap }) => sum + gap, 0) / PARTS_PER_UNIT
    expect(total[0]! + total[1]!).toBeCloseTo(gaps, 3)
  })

  it('is nothing for an account that these data do not have', () => {
    expect(answerWhiteSpace(analysis, { scope: DEFAULT_SCOPE, key: 'shop.nobody' })).toBeNull()
  })
})

describe('the brief of a call', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is copied with the talking point, and says so where the browser does not allow it', async () => {
    const written: string[] = []
    const writeText = vi.fn((text: string) => {
      written.push(text)
      return Promise.resolve()
    })
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
    opened()
    await screen.findByText(/^White space, share of spend .*look-alike accounts$/)
    fireEvent.click(screen.getByText('Copy brief'))
    await screen.findByText('Brief copied.')
    const point = screen
      .getByText('Talking point, from the figures')
      .closest('section')!
      .querySelector('h2')!.textContent
    expect(point).toMatch(/silent for \d+ days/)
    expect(written[0]!.split('\n')[1]).toBe(point)
    writeText.mockRejectedValueOnce(new Error('refused'))
    fireEvent.click(screen.getByText('Copy brief'))
    await screen.findByText(/does not allow copying/)
  })
})

it('a talking point says rhythm, what is bought less, and what look-alikes buy, each only where it is known', () => {
  const format = formatOf('en-GB', 'EUR')
  const reason = {
    state: 'at-risk',
    basis: 'own',
    silence: 71,
    usualGap: 34.2,
    dueAfter: 24,
    riskAfter: 47,
    churnAfter: 90,
    percentile: 0.97,
  } as const
  const answered = answerWhiteSpace(analysis, { scope: DEFAULT_SCOPE, key: KEY })!
  const year = { last12: 0, before12: 31_000_000, value12: 0, days: 4, days12: 0, lastDay: 20_160 }
  const row = { ownShare: 0, alikeShare: 0.2, buyers: 3, medianValue: 1, gap: 5 }
  const whiteSpace = {
    ...answered,
    alike: 4,
    rows: [
      { ...row, category: 'Tools', state: 'never', own: null },
      { ...row, category: 'Cable', state: 'lost', own: year },
    ] as const,
  }
  expect(talkingPoint({ reason }, whiteSpace, format)).toBe(
    'Usually orders every 34 days, silent for 71 days; bought no Cable since Mar 2025 (was €3,100 a year); 75% of look-alikes buy Tools.',
  )
  const fading = {
    ...row,
    category: 'Cable',
    state: 'fading',
    own: { ...year, last12: 12_000_000, days12: 1 },
  } as const
  expect(talkingPoint({ reason: { ...reason, basis: 'pool' } }, { ...whiteSpace, rows: [fading] }, format)).toBe(
    'Silent for 71 days; buys less Cable: €1,200 in the last 12 months, €3,100 in the 12 before.',
  )
  expect(talkingPoint({ reason: { ...reason, silence: 0 } }, undefined, format)).toBe(
    'Usually orders every 34 days, ordered today.',
  )
  expect(talkingPoint({ reason: null }, undefined, format)).toBe('Has not bought yet.')
})

it('logs a call on the account page by L, but not while somebody types, and removes it', async () => {
  const workspace = opened()
  fireEvent.keyDown(await screen.findByText('Log a call'), { key: 'l' })
  const words = await screen.findByLabelText(/^In a few words/)
  const form = within(words.closest('form')!)
  fireEvent.keyDown(words, { key: 'l' })
  fireEvent.keyDown(words, { key: 'j' })
  fireEvent.change(words, { target: { value: 'asked for cable' } })
  fireEvent.click(form.getByRole('radio', { name: 'Ordered', hidden: true }))
  fireEvent.click(form.getByRole('button', { name: 'Log the call', hidden: true }))
  await screen.findByText('asked for cable')
  expect(workspace.getState().workspace.outcomes).toMatchObject([{ account: KEY, result: 'ordered' }])
  fireEvent.click(screen.getByLabelText(/^Remove the call of/))
  await screen.findByText('No call is logged')
  fireEvent.click(screen.getByText(/^Undo: Removed a call/))
  await waitFor(() => expect(workspace.getState().workspace.outcomes).toHaveLength(1))
})

it('keeps notes on an account: adds, changes, removes, and takes the last step back', async () => {
  const workspace = opened()
  const texts = () => workspace.getState().workspace.notes.map(({ account, text }) => [account, text])
  const field = await screen.findByLabelText(/^Note of/)
  fireEvent.keyDown(field, { key: 'l' })
  expect(screen.queryByLabelText(/^In a few words/)).toBeNull()
  fireEvent.change(field, { target: { value: '  ' } })
  fireEvent.submit(field.closest('form')!)
  expect(texts()).toEqual([])
  fireEvent.change(field, { target: { value: ' buys through Ada <b> ' } })
  fireEvent.submit(field.closest('form')!)
  await screen.findByText('buys through Ada <b>')
  expect(field).toHaveProperty('value', '')
  fireEvent.click(screen.getByLabelText(/^Change the note of/))
  const edit = await screen.findByLabelText('Change the note')
  fireEvent.change(edit, { target: { value: 'buys through Bo' } })
  fireEvent.submit(edit.closest('form')!)
  await screen.findByText('buys through Bo')
  expect(texts()).toEqual([[KEY, 'buys through Bo']])
  fireEvent.click(screen.getByLabelText(/^Remove the note of/))
  await screen.findByText('No note yet')
  fireEvent.click(screen.getByText(/^Undo: Removed a note/))
  await screen.findByText('buys through Bo')
})
