import type { Records } from '../../src/core/Records'
import { smallCompany } from './smallCompany'

const JANUARY_2023 = (2023 - 1970) * 12

/**
 * The small company with a cost feed of its first ten months: the web costs a little, the phone more than it brings, a trade fair
 * won nobody, and some is spent on no channel.
 */
export function costedCompany(accounts?: number): Records {
  const records = smallCompany(accounts)
  const spend = (month: number, channel: string | null, acquisition: number | null, retention: number | null) =>
    records.upsertCost({
      source: 'books',
      id: `${month} ${channel}`,
      month: JANUARY_2023 + month,
      channel,
      currency: 'EUR',
      acquisition,
      retention,
    })
  for (let month = 0; month < 10; month++) {
    spend(month, 'Web', 3_333_333, 500_000)
    spend(month, 'phone', 400_000_000, 700_001)
    spend(month, null, 100_000, null)
  }
  spend(5, 'Trade fair', 2_000_000, null)
  return records
}
