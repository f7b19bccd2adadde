import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerAccount } from '../../../src/engine/answers/account'
import { answerAccounts } from '../../../src/engine/answers/accounts'
import { machineValue } from '../../../src/ui/machineValue'
import { AccountsView } from '../../../src/views/accounts/AccountsView'
import { AccountView } from '../../../src/views/accounts/AccountView'
import { costedCompany } from '../../engine/costedCompany'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = costedCompany()
const analysis = analysisOf(records)
const page = { scope: DEFAULT_SCOPE, sort: 'clv', descending: true, search: '', from: 0, count: 1000 } as const
const accounts = answerAccounts(analysis, page).rows.map(({ key }) =>
  answerAccount(analysis, records, { scope: DEFAULT_SCOPE, key })!,
)
const costed = accounts.find(({ worth }) => worth.acquisition.amount !== null && worth.historical !== null)!
const untold = accounts.find(({ worth }) => worth.acquisition.gap === 'not-told' && worth.historical !== null)!

const money = (parts: number | null) => machineValue('money-full', parts)

async function opened(key: string, search = '', held = { analysis, records }) {
  const view = openView(AccountsView, `/accounts/${key}${search}`, { ...held, Account: AccountView })
  const heading = await screen.findByText(/three ways, never added up$/)
  const panel = heading.closest('section')!
  const valueOf = (metric: string) => panel.querySelector(`[data-figure="${metric}"]`)?.getAttribute('data-value')
  return { ...view, panel, valueOf }
}

describe('what an account was worth', () => {
  it('takes each cost off that is switched on, and keeps the switches in the address', async () => {
    const { valueOf, panel, address } = await opened(costed.row.key)
    const { historical, acquisition, service, rule } = costed.worth
    expect(valueOf('historical-clv')).toBe(money(historical))
    expect(valueOf('net-clv')).toBe(money(historical! - acquisition.amount! - service.amount!))
    expect(valueOf('rule-of-thumb-clv')).toBe(money(rule!.value))
    fireEvent.click(within(panel).getByRole('checkbox', { name: 'less what winning it cost' }))
    await waitFor(() => expect(address()).toBe(`/accounts/${costed.row.key}?won=off`))
    await waitFor(() => expect(valueOf('net-clv')).toBe(money(historical! - service.amount!)))
    fireEvent.click(within(panel).getByRole('checkbox', { name: 'less what serving and keeping it cost' }))
    await waitFor(() => expect(valueOf('net-clv')).toBe(money(historical)))
    expect(panel.textContent).toContain('counts time twice unless the repeats are per unit of time')
    fireEvent.click(within(panel).getByRole('button', { name: 'Show the working' }))
    expect((await screen.findByText('Net and rule-of-thumb CLV')).parentElement?.textContent).toContain('switched off')
  })

  it('does not know a net CLV with a cost that is not told, until that cost is switched off', async () => {
    const { valueOf, panel } = await opened(untold.row.key)
    expect(valueOf('net-clv')).toBe('')
    expect(panel.textContent).toContain('It was won in a month whose costs are not told')
    fireEvent.click(within(panel).getByRole('checkbox', { name: 'less what winning it cost' }))
    const { historical, service } = untold.worth
    await waitFor(() => expect(valueOf('net-clv')).toBe(money(historical! - service.amount!)))
  })

  it('says what is missing without a cost feed', async () => {
    const bare = smallCompany()
    const { valueOf, panel } = await opened(costed.row.key, '', { analysis: analysisOf(bare), records: bare })
    expect(valueOf('net-clv')).toBe('')
    expect(valueOf('account-acquisition-cost')).toBe('')
    expect(within(panel).getAllByText(/^Needs a cost feed/).length).toBeGreaterThan(0)
  })
})
