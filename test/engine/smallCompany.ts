import { modelsAtHand } from './modelsAtHand'
import { DEFAULT_FORECAST } from '../../src/core/clv/forecastSettings'
import { accountKeys } from '../../src/core/accountTable'
import { type ActivityTable, activityTable } from '../../src/core/activities/activityTable'
import type { Customer } from '../../src/core/customer'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { zoneOffsets } from '../../src/core/calendar'
import { type CostTable, costTable } from '../../src/core/costTable'
import type { OrderTable } from '../../src/core/orderTable'
import { RateTable } from '../../src/core/rates'
import { Records } from '../../src/core/Records'
import { Analysis } from '../../src/engine/Analysis'
import { plainCredit, plainCustomer, plainOrder } from '../core/plainRecords'

const DAY_MS = 86_400_000
const START = Date.UTC(2023, 0, 1)
const COUNTRIES = ['DE', 'FR', 'NL', 'GB']
const CATEGORIES = ['Cable', 'Lighting', 'Tools']

/**
 * A made-up company for tests of answers and screens: `accounts` accounts of very different rhythm over 30 months to
 * 2025-06-20, with categories, costs for two of three categories and some of the third, credits, a group, an internal account and one hostile name.
 * Orders and credits dated after `lastDay` are left out, customers never are.
 */
export function smallCompany(accounts = 60, lastDay = 65_535): Records {
  const records = new Records()
  const random = lcg(7)
  let order = 0
  for (let account = 0; account < accounts; account++) {
    const id = `c${account}`
    records.upsertCustomer(
      plainCustomer({
        id,
        company: account === 3 ? HOSTILE_NAME : `Firm ${String(account).padStart(2, '0')}`,
        country: COUNTRIES[account % COUNTRIES.length]!,
        rep: account % 2 === 0 ? 'Ada Holm' : 'Bo Lind',
        segment: account % 3 === 0 ? 'Trade' : 'Public',
        parentId: account === 8 || account === 9 ? 'c8' : null,
        tags: account === 5 ? ['internal'] : [],
        consent: account % 4 === 0 ? true : null,
      }),
    )
    const gap = 7 + (account % 12) * 9
    const last = account % 7 === 0 ? 500 : 901
    for (let day = (account * 11) % 240; day < last; day += Math.max(1, Math.round(gap * (0.4 + 1.2 * random())))) {
      const net = Math.round(1_000_000 * (1 + account / 10) * (0.5 + random()))
      const category = CATEGORIES[order % 3]!
      const at = START + day * DAY_MS + (order % 24) * 3_600_000
      const known = category === 'Tools' && account % 5 !== 0 ? null : Math.round(net * (0.64 + (order % 7) / 50))
      const line = {
        product: `p${order % 12}`,
        productName: `Part ${order % 12}`,
        category,
        quantity: 2,
        net,
        cost: known,
      }
      const isKnown = (ms: number) => Math.floor(ms / DAY_MS) <= lastDay
      if (isKnown(at))
        records.upsertOrder(
          plainOrder({
            id: `o${order}`,
            customerId: id,
            placedAtMs: at,
            net,
            channel: order % 2 ? 'web' : 'phone',
            lines: [line],
          }),
        )
      if (order % 17 === 0 && isKnown(at + 9 * DAY_MS)) {
        records.upsertAdjustment(
          plainCredit({
            id: `r${order}`,
            orderId: `o${order}`,
            customerId: null,
            placedAtMs: at + 9 * DAY_MS,
            amount: Math.round(net / 4),
          }),
        )
      }
      order++
    }
  }
  records.upsertCustomer(plainCustomer({ id: 'idle', company: 'Never bought' }))
  return records
}

/** A name that must stay text wherever it is shown. */
export const HOSTILE_NAME = '<img src=x onerror=alert(1)> =1+1 \u202Eevil'

/** In UTC and EUR, today being 2025-06-21. */
export const SMALL_RULES = {
  offsets: zoneOffsets('UTC', 2020, 2030),
  rates: new RateTable('EUR', []),
  currency: 'EUR',
  freightIncluded: false,
  defaultShare: 0.3,
  today: 20_260,
  isExcluded: (customer: Customer) => customer.tags.includes('internal'),
}

/** The analysis of records under those rules. */
export function analysisOf(records: Records, dataVersion = 1): Analysis {
  const rules = SMALL_RULES
  const { rates } = rules
  const table = buildOrderTable(records, rules)
  const activities = activityTable(records, { ...rules, keys: accountKeys(records, rules.isExcluded) })
  const service = { perOrder: null, share: null }
  const costs = costTable(records.costs.rows, { rates, currency: 'EUR', today: 20_260, service })
  return analysisOfTable(table, dataVersion, costs, activities)
}

/** The analysis of any order table, by the rhythm rule. */
export function analysisOfTable(
  table: OrderTable,
  dataVersion = 1,
  costs?: CostTable,
  activities?: ActivityTable,
): Analysis {
  return new Analysis(
    table,
    dataVersion,
    {
      definition: { kind: 'own' },
      fixedDays: 180,
      fiscalYearStartMonth: 1,
      historyComplete: false,
      riskDays: null,
      forecast: { ...DEFAULT_FORECAST, gates: { accounts: 20, months: 12, repeaters: 10 } },
    },
    modelsAtHand(),
    costs,
    activities,
  )
}

function lcg(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
}
