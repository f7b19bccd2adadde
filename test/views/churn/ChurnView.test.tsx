import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { ACCOUNT_STATES } from '../../../src/core/accountState'
import { RISK_MODELS } from '../../../src/core/risk/riskRule'
import { shortReason } from '../../../src/core/reasonSentence'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { answerChurnTrend } from '../../../src/engine/answers/churnTrend'
import { answerActiveFlips } from '../../../src/engine/answers/activeFlips'
import { answerFlips } from '../../../src/engine/answers/flips'
import { answerRisk } from '../../../src/engine/answers/risk'
import { answerRules } from '../../../src/engine/answers/rules'
import { answerStates } from '../../../src/engine/answers/states'
import { answerSurvival } from '../../../src/engine/answers/survival'
import { answerWorklist } from '../../../src/engine/answers/worklist'
import { machineValue } from '../../../src/ui/machineValue'
import { ChurnView } from '../../../src/views/churn/ChurnView'
import { analysisOf, HOSTILE_NAME, smallCompany } from '../../engine/smallCompany'
import { onPhone } from '../onPhone'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

// The first answers wait for the analysis of the whole company.

const records = smallCompany()
const analysis = analysisOf(records)
const scope = DEFAULT_SCOPE

const figures = (metric: string, place = '') => [...document.querySelectorAll(`[data-figure="${metric}"]${place}`)]
const valueOf = (metric: string, place = '') => figures(metric, place)[0]?.getAttribute('data-value')
const panelOf = async (kicker: RegExp) => (await screen.findByText(kicker)).closest('section')!

const worklistOf = (its: Scope) => answerWorklist(analysis, { scope: its, count: 15 }, new AbortController().signal)

async function opened(address = '/churn') {
  const view = openView(ChurnView, address, { analysis, records })
  await screen.findByRole('table', { name: 'Accounts to call' })
  return view
}

describe('ChurnView', () => {
  it('counts the accounts of each state with their past value, and states who is at risk', async () => {
    await opened()
    const states = answerStates(analysis, scope)
    for (const state of ['active', 'due', 'at-risk', 'churned'] as const) {
      const code = ACCOUNT_STATES.indexOf(state)
      expect(valueOf('state-accounts', `[data-state="${state}"]`)).toBe(String(states.count[code]))
      expect(valueOf('state-historical-clv', `[data-state="${state}"]`)).toBe(
        machineValue('money', states.value[code]!),
      )
    }
    const atRisk = states.count[ACCOUNT_STATES.indexOf('at-risk')]!
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(
      atRisk === 0 ? 'No account is at risk' : `${atRisk} account`,
    )
  })

  it('leads from the working of the states to the accounts of each', async () => {
    await opened('/churn?country=DE')
    const panel = await panelOf(/^Accounts by state, weekly/)
    fireEvent.click(await within(panel).findByRole('button', { name: 'Show the working' }))
    const head = await screen.findByText('Accounts behind it')
    const links = within(head.parentElement!).getAllByRole('link', { hidden: true })
    const { count } = answerStates(analysis, { ...scope, accounts: { country: ['DE'] } })
    expect(links.map((link) => [link.textContent.split(', ')[1], link.getAttribute('href')])).toEqual(
      (['active', 'due', 'at-risk', 'churned'] as const)
        .map((state) => [String(count[ACCOUNT_STATES.indexOf(state)]), `/accounts?country=DE&state=${state}`])
        .filter(([units]) => units !== '0'),
    )
  })

  it('leads from a state to its accounts', async () => {
    const view = await opened('/churn?country=DE')
    fireEvent.click(screen.getByRole('button', { name: /show the accounts that are churned/ }))
    await waitFor(() => expect(view.address()).toBe('/accounts?country=DE&state=churned'))
  })

  it('lists whom to call in the order of the answer, and opens an account from the keyboard', async () => {
    const view = await opened()
    const { rows, eligible } = await worklistOf(scope)
    expect(rows.length).toBeGreaterThan(0)
    expect(figures('account-expected-loss').map((cell) => cell.getAttribute('data-account'))).toEqual(
      rows.map((row) => row.key),
    )
    expect(valueOf('worklist-accounts')).toBe(String(eligible))
    const table = screen.getByRole('table', { name: 'Accounts to call' })
    const first = within(table.querySelector('tbody')!).getAllByRole('button')[0]!
    first.focus()
    fireEvent.click(first)
    await waitFor(() => expect(view.address()).toBe(`/accounts/${encodeURIComponent(rows[0]!.key)}`))
  })

  it('has the reason under the name and the money beside it on a phone', async () => {
    onPhone()
    await opened()
    const [first] = (await worklistOf(scope)).rows
    const table = screen.getByRole('table', { name: 'Accounts to call' })
    expect(within(table).getAllByRole('columnheader')).toHaveLength(4)
    const row = within(table).getAllByRole('row')[1]!
    const [head, money, state] = row.children
    expect(head!.textContent).toContain(first!.name)
    expect(head!.textContent).toContain(shortReason(first!.reason!))
    expect(within(head as HTMLElement).getByRole('button').textContent).not.toContain(shortReason(first!.reason!))
    expect(money!.querySelector('[data-figure="account-expected-loss"]')).not.toBeNull()
    expect(state!.textContent).toMatch(/^(At risk|Churned)$/)
  })

  it('shows more of the list when asked to', async () => {
    const view = await opened('/churn?def=fixed-400')
    const { eligible } = await worklistOf({ ...scope, definition: { kind: 'fixed', days: 400 } })
    const more = screen.queryByRole('button', { name: /^Show \d+ more$/ })
    if (eligible <= 15) {
      expect(more).toBeNull()
      return
    }
    fireEvent.click(more!)
    await waitFor(() => expect(figures('account-expected-loss')).toHaveLength(Math.min(30, eligible)))
    expect(view.asked.filter(({ name }) => name === 'worklist')).toHaveLength(2)
  })

  it('shows every model with its scores, the one in use, and whether it kept its word', async () => {
    await opened()
    const risk = await answerRisk(analysis, scope, new AbortController().signal)
    expect(risk.chosen).not.toBeNull()
    const table = await screen.findByRole('table', { name: 'Models of risk' })
    expect(within(table).getAllByRole('row')).toHaveLength(1 + RISK_MODELS.length)
    for (const { name, auc, brier } of risk.competitors) {
      expect(valueOf('risk-brier', `[data-model="${name}"]`)).toBe(String(brier))
      expect(valueOf('risk-auc', `[data-model="${name}"]`)).toBe(String(auc))
    }
    expect(table.querySelector('[data-chosen]')?.getAttribute('data-row')).toBe(risk.chosen)
    const panel = await panelOf(/^Foretold against came/)
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const used = risk.competitors.find(({ name }) => name === risk.chosen)!
    expect(figures('risk-came').map((cell) => cell.getAttribute('data-value'))).toEqual(
      used.bins.map(({ came }) => String(came)),
    )
  })

  it('looks as many days ahead as the address says, and says what is missing where that is too far', async () => {
    const view = await opened('/churn?risk=30')
    await screen.findByText(/Chance of no order within 30 days$/)
    fireEvent.click(screen.getByRole('button', { name: /Days ahead/ }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '7 days' }))
    await waitFor(() => expect(view.address()).toBe('/churn?risk=7'))
    cleanup()
    await opened('/churn?risk=700')
    const panel = await panelOf(/Chance of no order within 700 days$/)
    expect(panel.textContent).toMatch(/\d+ of 1,\d+ days of history\./)
    expect(figures('account-expected-loss')).toHaveLength(0)
    expect(figures('account-value-12').length).toBeGreaterThan(0)
  })

  it('plans calls by assumptions that stand in the address', async () => {
    const view = await opened('/churn?calls=2&cost=0')
    const { losses } = await worklistOf(scope)
    const panel = await panelOf(/^Call capacity/)
    const calls = within(panel).getByRole('spinbutton', { name: 'Calls a week' })
    expect((calls as HTMLInputElement).value).toBe(String(Math.min(2, Math.ceil(losses.length / 12))))
    fireEvent.change(within(panel).getByRole('spinbutton', { name: 'Share saved by a call, assumed, %' }), {
      target: { value: '50' },
    })
    await waitFor(() => expect(view.address()).toBe('/churn?calls=2&cost=0&saved=50'))
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const sum = losses.slice(0, 12).reduce((total, loss) => total + loss, 0)
    expect(Number(valueOf('capacity-saved', '[data-calls="1"]'))).toBeCloseTo((0.5 * sum) / 10_000, 6)
  })

  it('changes the rule for every figure, by the switch and from the table of rules', async () => {
    const view = await opened()
    fireEvent.click(screen.getByRole('radio', { name: 'Fixed 180 d' }))
    await waitFor(() => expect(view.address()).toBe('/churn?def=fixed-180'))
    const fixed = answerStates(analysis, { ...scope, definition: { kind: 'fixed', days: 180 } })
    const churned = ACCOUNT_STATES.indexOf('churned')
    await waitFor(() => expect(valueOf('state-accounts', '[data-state="churned"]')).toBe(String(fixed.count[churned])))
    expect(screen.getByText('180 days and more')).toBeTruthy()
    const table = screen.getByRole('table', { name: 'Rules for churn' })
    fireEvent.click(within(table).getByRole('button', { name: 'Own rhythm' }))
    await waitFor(() => expect(view.address()).toBe('/churn'))
  })

  it('says how many accounts another rule would move', async () => {
    await opened()
    await screen.findByRole('table', { name: 'Rules for churn' })
    const { rules } = answerRules(analysis, scope)
    const fixed = rules.find(({ definition }) => definition.kind === 'fixed')!
    expect(valueOf('rule-flips', '[data-rule="Fixed 180 d"]')).toBe(String(fixed.flipped))
    expect(figures('rule-flips', '[data-rule="Own rhythm"]')).toEqual([])
    expect(valueOf('rule-logo-churn-rate', '[data-rule="Fixed 180 d"]')).toBe(machineValue('percent', fixed.logoChurn))
  })

  it('tables the months with new, returning and reactivated accounts, the running month as a lower bound', async () => {
    await opened()
    const trend = answerChurnTrend(analysis, scope)
    const table = await screen.findByRole('table', { name: 'Accounts that ordered, by month' })
    const last = trend.months.length - 1
    const newest = within(table).getAllByRole('row')[1]!
    expect(newest.textContent).toMatch(/Jun 2025, so far≥/)
    const may = '[data-month="2025-05"]'
    expect(valueOf('ordering-accounts', may)).toBe(String(trend.ordering[last - 1]))
    expect(valueOf('returning-accounts', may)).toBe(String(trend.ordering[last - 1]! - trend.fresh[last - 1]!))
    expect(valueOf('monthly-orders', may)).toBe(String(trend.orders[last - 1]))
    const [gross, credits] = [trend.gross[last - 1]!, trend.credits[last - 1]!]
    expect(valueOf('monthly-gross', may)).toBe(machineValue('money', gross))
    expect(valueOf('monthly-net', may)).toBe(machineValue('money', gross - credits))
    fireEvent.click(screen.getByRole('button', { name: `All ${trend.months.length} months` }))
    const credited = figures('monthly-credits').map((cell) => cell.getAttribute('data-value'))
    expect(credited).toEqual(Array.from(trend.credits.toReversed(), (parts) => machineValue('money', 0 - parts)))
    expect(credited.some((value) => Number(value) < 0)).toBe(true)
    expect(within(table).getAllByRole('row')).toHaveLength(trend.months.length + 1)
  })

  it('has logo and revenue churn over the same windows as a table, unknown where history is short', async () => {
    await opened()
    const panel = await panelOf(/^Accounts and revenue lost over the 12 months/)
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const trend = answerChurnTrend(analysis, scope)
    const may = trend.months.length - 2
    expect(valueOf('revenue-churn-window', '[data-month="2025-05"]')).toBe(
      machineValue('percent', trend.revenueChurn[may]!),
    )
    expect(valueOf('logo-churn-window', '[data-month="2025-05"]')).toBe(
      machineValue('percent', trend.windowLogoChurn[may]!),
    )
    expect(valueOf('revenue-churn-window', '[data-month="2023-05"]')).toBe('')
  })

  it('says how many of those that churned in the year came back, and that survival counts them as crossed', async () => {
    await opened()
    const panel = await panelOf(/^Accounts and revenue lost over the 12 months/)
    const { churned, returned } = answerChurnTrend(analysis, scope).windowReturns!
    expect(returned).toBeGreaterThan(0)
    expect(panel.textContent).toContain(`${returned} of the ${churned} that churned had ordered again`)
    expect(valueOf('logo-churn-returned')).toBe(String(returned))
    expect(await screen.findByText(/First crossing: an account that returned counts as crossed\./)).toBeTruthy()
  })

  it('says that the windows do not fit a young history, and offers a shorter period', async () => {
    const view = openView(ChurnView, '/churn?asof=2023-12-31&period=last12', { analysis, records })
    const panel = await panelOf(/^Accounts and revenue lost over the 12 months/)
    fireEvent.click(await within(panel).findByRole('button', { name: 'Compare 6 months instead' }))
    await waitFor(() => expect(view.address()).toBe('/churn?asof=2023-12-31&period=last6'))
  })

  it('tells how long accounts stay, with the interval at every age', async () => {
    await opened()
    const panel = await panelOf(/^Share of accounts still open/)
    const answer = answerSurvival(analysis, scope)
    await waitFor(() => expect(valueOf('expected-lifespan')).toBe(machineValue('days', answer.lifespan)))
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    expect(valueOf('survival', '[data-age="12"]')).toBe(machineValue('percent', answer.survival[12]!))
    expect(valueOf('survival-lower', '[data-age="12"]')).toBe(machineValue('percent', answer.lower[12]!))
    expect(valueOf('survival-churned', '[data-age="12"]')).toBe(String(answer.crossed[12]))
  })

  it('keeps a hostile name as text', async () => {
    openView(ChurnView, '/churn?def=fixed-1&country=GB', { analysis, records })
    const table = await screen.findByRole('table', { name: 'Accounts to call' })
    const names = within(table).getAllByRole('rowheader')
    expect(document.querySelector('img')).toBeNull()
    expect(names.some((name) => name.textContent?.includes(HOSTILE_NAME))).toBe(true)
  })

  it('says what failed and keeps the rest', async () => {
    openView(ChurnView, '/churn', { analysis, records, failing: { name: 'survival', message: 'No memory left.' } })
    await screen.findByRole('table', { name: 'Accounts to call' })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('No memory left.')
    expect(within(alert).getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('says so where no account is left', async () => {
    openView(ChurnView, '/churn?country=nowhere', { analysis, records })
    await screen.findByRole('heading', { level: 1, name: 'No account has ordered yet' })
    expect(await screen.findByText('Nobody is at risk, and nobody churned within the last 90 days.')).toBeTruthy()
    expect(await screen.findByText('No account has a sale yet.')).toBeTruthy()
  })

  it('lists who flips between two rules, with the figures that move, and opens an account', async () => {
    const view = await opened()
    const table = await screen.findByRole('table', { name: 'Accounts in another state' })
    const against = { kind: 'fixed', days: 180 } as const
    const answer = answerFlips(analysis, { scope, against, count: 10 })
    expect(
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual(answer.rows.map(({ row }) => expect.stringContaining(row.name) as string))
    for (const side of ['here', 'there'] as const) {
      const rule = side === 'here' ? 'Own rhythm' : 'Fixed 180 d'
      const shown = (id: string) => valueOf('rule-figure', `[data-rule="${rule}"][data-figure-of="${id}"]`)
      expect(shown('open')).toBe(String(answer[side].open))
      expect(shown('logoChurn')).toBe(machineValue('percent', answer[side].logoChurn))
      expect(shown('lifespan')).toBe(machineValue('days', answer[side].lifespan))
      expect(shown('nrr')).toBe(machineValue('percent', answer.nrr))
    }
    fireEvent.click(within(table).getByText(answer.rows[0]!.row.name))
    await waitFor(() => expect(view.address()).toBe(`/accounts/${answer.rows[0]!.row.key}`))
  })

  it('compares with another rule when one is chosen, kept in the URL, even one that is not on offer', async () => {
    const view = await opened('/churn?against=mean-3')
    const kicker = await screen.findByText(/^Between two rules: Own rhythm, in force, and 3 × mean gap$/)
    const answer = answerFlips(analysis, { scope, against: { kind: 'mean', factor: 3 }, count: 10 })
    expect(kicker.closest('section')?.textContent).toContain(
      answer.flipped === 1 ? '1 account is' : `${answer.flipped} accounts are`,
    )
    fireEvent.click(screen.getByRole('button', { name: /Rule to compare with/ }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: '2 × mean gap' }))
    await waitFor(() => expect(view.address()).toBe('/churn?against=mean-2'))
  })

  it('compares with P(active) below a half, with a reason for what it cannot date', async () => {
    const many = smallCompany(200)
    const ofMany = analysisOf(many)
    openView(ChurnView, '/churn?against=active-50', { analysis: ofMany, records: many })
    await screen.findByText(/^Between two rules: Own rhythm, in force, and P\(active\) < 50%$/)
    const against = { kind: 'active', below: 0.5 } as const
    const answer = await answerActiveFlips(ofMany, { scope, against, count: 10 }, new AbortController().signal)
    const place = (id: string) => `[data-rule="P(active) < 50%"][data-figure-of="${id}"]`
    await waitFor(() => expect(valueOf('rule-figure', place('churned'))).toBe(String(answer.there.churned)))
    expect(figures('rule-figure', place('logoChurn'))[0]?.getAttribute('aria-label')).toMatch(/known as of one day/)
  })

  it('says why there are no states by P(active) where the forecast is not shown', async () => {
    await opened('/churn?against=active-50&country=DE')
    expect(await screen.findByText('No states by P(active) < 50%')).toBeTruthy()
  })

  it('says so when two rules agree about everybody', async () => {
    await opened('/churn?country=nowhere')
    expect(await screen.findByText('Every account is in the same state under Fixed 180 d')).toBeTruthy()
  })
})
