import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerOnboarding } from '../../../src/engine/answers/onboarding'
import { answerRepeat } from '../../../src/engine/answers/repeat'
import { machineValue } from '../../../src/ui/machineValue'
import { ChurnView } from '../../../src/views/churn/ChurnView'
import { plainOrder } from '../../core/plainRecords'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

/** The small company, and ten more that ordered once, long ago. */
function companyWithLatecomers() {
  const records = smallCompany()
  for (let i = 0; i < 10; i++) {
    records.upsertOrder(
      plainOrder({ id: `late${i}`, customerId: `late${i}`, placedAtMs: Date.UTC(2024, 2, 1 + i), net: 1_000_000 + i }),
    )
  }
  return records
}

const records = companyWithLatecomers()
const analysis = analysisOf(records)
const valueOf = (metric: string, place = '') =>
  document.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value')

async function opened(address = '/churn') {
  const view = openView(ChurnView, address, { analysis, records })
  await waitFor(() => expect(valueOf('repeat-rate-eligible')).toBeDefined())
  await waitFor(() => expect(valueOf('onboarding-overdue')).toBeDefined())
  return view
}

describe('onboarding', () => {
  it('tells how long second and third orders take, in figures that its table adds up to', async () => {
    await opened()
    const answer = answerOnboarding(analysis, { scope: DEFAULT_SCOPE, count: 1 })
    expect(valueOf('onboarding-buyers')).toBe(String(answer.buyers))
    expect(valueOf('onboarding-median-second')).toBe(String(answer.medianToSecond))
    expect(valueOf('onboarding-median-third')).toBe(String(answer.medianToThird))
    expect(valueOf('onboarding-usual-day')).toBe(String(answer.usualDay))
    const panel = screen.getByText('Onboarding: days from the first order to the second').closest('section')!
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const total = (metric: string) =>
      [...panel.querySelectorAll(`[data-figure="${metric}"]`)].reduce(
        (sum, cell) => sum + Number(cell.getAttribute('data-value')),
        0,
      )
    expect(total('onboarding-second-days')).toBe(answer.withSecond)
    expect(total('onboarding-third-days')).toBe(answer.withThird)
  })

  it('lists who waits beyond the usual day, the largest first order first, more by a press, and opens one', async () => {
    const view = await opened()
    const answer = answerOnboarding(analysis, { scope: DEFAULT_SCOPE, count: 100 })
    expect(answer.waiting).toHaveLength(answer.overdueCount)
    expect(valueOf('onboarding-overdue')).toBe(String(answer.overdueCount))
    const keys = () =>
      [...document.querySelectorAll('[data-figure="account-waiting"]')].map((cell) => cell.getAttribute('data-account'))
    expect(keys()).toEqual(answer.waiting.slice(0, 8).map(({ key }) => key))
    fireEvent.click(screen.getByRole('button', { name: `Show ${Math.min(8, answer.overdueCount - 8)} more` }))
    await waitFor(() => expect(keys()).toEqual(answer.waiting.slice(0, 16).map(({ key }) => key)))
    const table = screen.getByRole('table', { name: 'Accounts without a second order' })
    fireEvent.click(within(table.querySelector('tbody')!).getAllByRole('button')[0]!)
    await waitFor(() => expect(view.address()).toMatch(/^\/accounts\/shop\.late9/))
  })
})

describe('repeat purchase', () => {
  it('counts the accounts by number of orders, each number by itself in the table', async () => {
    await opened()
    const { units, buyers, onSeveralDays, eligible } = answerRepeat(analysis, DEFAULT_SCOPE)
    const panel = screen.getByText('Accounts by number of orders, ever').closest('section')!
    fireEvent.click(within(panel).getByRole('button', { name: 'Show as a table' }))
    const cells = [...panel.querySelectorAll('[data-figure="accounts-with-orders"]')]
    const shown = cells.map((cell) => [cell.getAttribute('data-orders'), cell.getAttribute('data-value')])
    expect(shown).toEqual(
      [...units.entries()].filter(([, count]) => count > 0).map(([orders, count]) => [String(orders), String(count)]),
    )
    expect(valueOf('repeat-rate-days')).toBe(machineValue('percent', onSeveralDays / buyers))
    for (const { days, rate } of eligible) {
      expect(valueOf('repeat-rate-eligible', `[data-days="${days}"]`)).toBe(machineValue('percent', rate))
    }
  })

  it('says so where there is nobody', async () => {
    openView(ChurnView, '/churn?country=nowhere', { analysis, records })
    expect(await screen.findByText('No account has a second order yet.', { selector: 'p' })).toBeTruthy()
    expect((await screen.findAllByText('No account has ordered yet.', { selector: 'p' })).length).toBeGreaterThan(0)
    expect(valueOf('repeat-rate-eligible', '[data-days="90"]')).toBe('')
  })
})
