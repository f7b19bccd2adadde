import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PARTS_PER_UNIT } from '../../../src/core/money'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerAccount } from '../../../src/engine/answers/account'
import { answerWhiteSpace } from '../../../src/engine/answers/whiteSpace'
import { machineValue } from '../../../src/ui/machineValue'
import { formatOf } from '../../../src/ui/format'
import { AccountsView } from '../../../src/views/accounts/AccountsView'
import { AccountView } from '../../../src/views/accounts/AccountView'
import { callBrief } from '../../../src/views/accounts/callBrief'
import { dueText } from '../../../src/views/accounts/dueText'
import { talkingPoint } from '../../../src/views/accounts/talkingPoint'
import { plainCustomer } from '../../core/plainRecords'
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
    expect(point).toMatch(/^You .* \d+ days ago/)
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
  expect(talkingPoint({ reason, orders: 9 }, whiteSpace, format)).toBe(
    'You usually order every 34 days, and your last order was 71 days ago; you have bought no Cable since Mar 2025 (it was €3,100 a year); 75% of companies like yours buy Tools.',
  )
  const fading = {
    ...row,
    category: 'Cable',
    state: 'fading',
    own: { ...year, last12: 12_000_000, days12: 1 },
  } as const
  const pooled = { ...reason, basis: 'pool' } as const
  expect(talkingPoint({ reason: pooled, orders: 2 }, { ...whiteSpace, rows: [fading] }, format)).toBe(
    'Your last order was 71 days ago; you buy less Cable: €1,200 in the last 12 months, €3,100 in the 12 before.',
  )
  expect(talkingPoint({ reason: { ...reason, silence: 0 }, orders: 9 }, undefined, format)).toBe(
    'You usually order every 34 days, and you ordered today.',
  )
  const pooledToday = { ...pooled, silence: 0 }
  expect([1, 0].map((more) => talkingPoint({ reason: pooled, orders: 2 - more }, undefined, format))).toEqual([
    'You have ordered once, 71 days ago.',
    'Your last order was 71 days ago.',
  ])
  expect(talkingPoint({ reason: pooledToday, orders: 1 }, undefined, format)).toBe('Your first order came today.')
})

it('a talking point for an account that is lost names its category once, and speaks of its rhythm as of the past', () => {
  const format = formatOf('en-GB', 'EUR')
  const reason = {
    state: 'churned',
    basis: 'own',
    silence: 519,
    usualGap: 16.4,
    dueAfter: 5,
    riskAfter: 31,
    churnAfter: 50,
    percentile: 0.99,
  } as const
  const answered = answerWhiteSpace(analysis, { scope: DEFAULT_SCOPE, key: KEY })!
  const own = { last12: 0, before12: 24_120_000, value12: 0, days: 4, days12: 0, lastDay: 20_263 }
  const row = { ownShare: NaN, alikeShare: 0.2, buyers: 3, medianValue: 1 }
  const lost = { ...row, category: 'Switches', state: 'lost', own, gap: 9 } as const
  const tried = { ...row, category: 'Tools', state: 'never', own: null, gap: 5 } as const
  const said = (rows: readonly (typeof lost | typeof tried)[]) =>
    talkingPoint({ reason, orders: 33 }, { ...answered, alike: 4, rows }, format)
  const first =
    'You used to order every 16 days, and your last order was 519 days ago; you have bought no Switches since Jun 2025 (it was €2,412 a year)'
  expect(said([lost])).toBe(`${first}.`)
  expect(said([lost, tried])).toBe(`${first}; 75% of companies like yours buy Tools.`)
})

it('a talking point for an account that has not bought yet says what presses all the same', () => {
  const format = formatOf('en-GB', 'EUR')
  expect(talkingPoint({ reason: null, orders: 0 }, undefined, format)).toBe('You have not bought from us yet.')
  const quote = { kind: 'quotes', day: 19_737, nextDay: null, hours: null, amount: 40_000_000, measure: null } as const
  expect(
    talkingPoint({ reason: null, orders: 0 }, undefined, format, { why: 'open-quote', activity: quote } as never),
  ).toBe('You have not bought from us yet; our quote of 15 Jan 2024 over €4,000 is open.')
})

it('tells the year of a due window that is long over, and only then', () => {
  const format = formatOf('en-GB', 'EUR')
  const day = (iso: string) => Date.parse(iso) / 86_400_000
  const asOf = day('2026-11-25')
  const said = (from: string, to: string) => dueText(day(from), day(to), asOf, format)
  expect(said('2025-06-29', '2025-07-25')).toBe('29 Jun – 25 Jul 2025')
  expect(said('2024-12-29', '2025-01-25')).toBe('29 Dec 2024 – 25 Jan 2025')
  expect(said('2025-06-29', '2025-06-29')).toBe('29 Jun 2025')
  expect(said('2026-01-29', '2026-02-25')).toBe('29 Jan – 25 Feb')
  expect(said('2026-11-24', '2027-02-21')).toBe('24 Nov – 21 Feb')
  expect(dueText(null, null, asOf, format)).toBe('–')
})

it('the brief of an account with one order says one order, and that the order that was due has not come', () => {
  const format = formatOf('en-GB', 'EUR')
  const answer = answerAccount(analysis, records, { scope: DEFAULT_SCOPE, key: KEY })!
  const { asOfDay } = answer.frame
  const brief = (row: Partial<typeof answer.row>) =>
    callBrief(
      { answer: { ...answer, row: { ...answer.row, ...row } }, whiteSpace: undefined, point: '', calls: [] },
      format,
    )
  expect(brief({ orders: 1 })).toContain(' in 1 order, ')
  expect(brief({ dueFrom: asOfDay - 9, dueTo: asOfDay - 2 })).toMatch(/^An order was due .* and has not come\.$/m)
  expect(brief({ dueFrom: asOfDay - 9, dueTo: asOfDay })).toMatch(/^Next order: /m)
})

it('says of an account that never bought nothing of days ago', async () => {
  const known = smallCompany()
  known.upsertCustomer(plainCustomer({ id: 'never', company: 'Yet to come' }))
  openView(AccountsView, '/accounts/shop.never', { analysis: analysisOf(known), records: known, Account: AccountView })
  await screen.findByText('You have not bought from us yet.')
  const silence = document.querySelector('[data-figure="account-silence"]')!
  expect(silence.closest('dd')!.textContent).toBe('–')
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
