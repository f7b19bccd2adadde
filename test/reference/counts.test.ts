import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import type { DayWindow } from '../../src/core/dayWindow'
import type { Ledger } from '../../src/core/ledger'
import { kaplanMeier } from '../../src/core/math/kaplanMeier'
import { PARTS_PER_UNIT, parseAmount } from '../../src/core/money'
import { saleDays } from '../../src/core/saleDays'
import { salesSummary } from '../../src/core/salesSummary'
import { withShared } from '../shared/sharedFolder'
import { monthOfText, referenceCompany } from './referenceCompany'

interface Counts {
  readonly counts: {
    readonly distinct_order_ids: number
    readonly no_customer_amount: number
    readonly zero_amount: number
    readonly negative_amount: number
    readonly by_status: Readonly<Record<string, { readonly orders: number; readonly amount: number }>>
    readonly all_amount: number
  }
  readonly last_month: string
  readonly monthly: readonly { readonly month: string; readonly returns: number }[]
  readonly summary: {
    readonly returns: number
    readonly first_sale: string
    readonly last_sale: string
    readonly return_rate_by_value: number
    readonly interpurchase_days_mean: number
    readonly interpurchase_n: number
  }
}

const DAY_MS = 86_400_000
const dayOf = (instant: string) => Math.floor(Date.parse(instant) / DAY_MS)

for (const name of ['uci_online_retail', 'northwind', 'cdnow_master', 'cdnow_sample', 'superstore']) {
  withShared(`${name}, row by row`, (folder) => {
    const { counts, summary, monthly, last_month } = referenceOf<Counts>(folder, name)
    const { rows, ledger } = referenceCompany(folder, name)
    const amounts = rows.map((row) => parseAmount(row['amount']) ?? NaN)
    const sum = (of: (row: number) => boolean) =>
      amounts.reduce((total, amount, row) => total + (of(row) ? amount : 0), 0)

    it('adds amounts up to the cent, by status and in all', () => {
      expect(new Set(rows.map((row) => row['order_id'])).size).toBe(counts.distinct_order_ids)
      expect(amounts.filter((amount) => amount === 0).length).toBe(counts.zero_amount)
      expect(amounts.filter((amount) => amount < 0).length).toBe(counts.negative_amount)
      expectMoney(
        sum(() => true),
        counts.all_amount,
      )
      expectMoney(
        sum((row) => rows[row]['customer_id'] === ''),
        counts.no_customer_amount,
      )
      for (const [status, { orders, amount }] of Object.entries(counts.by_status)) {
        expect(rows.filter((row) => row['status'] === status).length).toBe(orders)
        expectMoney(
          sum((row) => rows[row]['status'] === status),
          amount,
        )
      }
    })

    it('begins and ends on the days of the reference, with its gaps between sale days and its rate of returns', () => {
      expect(ledger.firstDay).toBe(dayOf(summary.first_sale))
      expect(ledger.saleDay.reduce((last, day) => Math.max(last, day), 0)).toBe(dayOf(summary.last_sale))
      const { start, day, unitCount } = saleDays(ledger)
      let gaps = 0
      let days = 0
      for (let unit = 0; unit < unitCount; unit++) {
        if (start[unit] === start[unit + 1]) continue
        gaps += start[unit + 1] - start[unit] - 1
        days += day[start[unit + 1] - 1] - day[start[unit]]
      }
      expect(gaps).toBe(summary.interpurchase_n)
      expectNear(days / gaps, summary.interpurchase_days_mean)
      const { gross, credits } = salesSummary(ledger, null, { from: 0, to: 65_536 })
      expectNear(credits / gross, summary.return_rate_by_value)
    })

    it('has its returns month by month, to the last month', () => {
      const returns = monthly.map(({ month }) => {
        const first = monthOfText(month)
        const window = { from: firstDayOfMonth(first), to: firstDayOfMonth(first + 1) }
        return creditsIn(ledger, window)
      })
      expect(returns).toEqual(monthly.map((month) => month.returns))
      expect(creditsIn(ledger, { from: 0, to: 65_536 })).toBe(summary.returns)
      expect(monthOfDay(ledger.asOfDay)).toBe(monthOfText(last_month))
    })
  })
}

interface Contracts {
  readonly customers: number
  readonly churned: number
  readonly churn_rate: number
  readonly by_contract: Readonly<Record<string, { readonly n: number; readonly churned: number }>>
  readonly kaplan_meier_survival_after_month: Readonly<Record<string, number>>
}

withShared('telco_churn_ibm', (folder) => {
  const reference = referenceOf<Contracts>(folder, 'telco_churn_ibm')
  const text = gunzipSync(readFileSync(join(folder, 'data/telco_churn_ibm/customers.csv.gz'))).toString('utf8')
  const [head, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','))
  const column = (name: string) => rows.map((row) => row[head!.indexOf(name)]!)

  it('has the survival of the reference after every month', () => {
    const churned = Uint8Array.from(column('Churn'), (word) => Number(word === 'Yes'))
    const curve = kaplanMeier(Float64Array.from(column('tenure'), Number), churned)
    expect(curve.subjects).toBe(reference.customers)
    expect(eventsOf(curve)).toBe(reference.churned)
    expectNear(eventsOf(curve) / curve.subjects, reference.churn_rate)
    const months = Object.entries(reference.kaplan_meier_survival_after_month)
    expect(months.length).toBe(73)
    for (const [month, expected] of months) {
      const row = curve.time.findLastIndex((time) => time <= Number(month))
      expectNear(row === -1 ? 1 : curve.survival[row], expected)
    }
  })

  it('has the contracts and the churn of each kind of contract', () => {
    const kinds = column('Contract')
    expect(new Set(kinds)).toEqual(new Set(Object.keys(reference.by_contract)))
    for (const [kind, { n, churned }] of Object.entries(reference.by_contract)) {
      const ofKind = (cells: string[]) => cells.filter((_cell, row) => kinds[row] === kind)
      const left = Uint8Array.from(ofKind(column('Churn')), (word) => Number(word === 'Yes'))
      const curve = kaplanMeier(Float64Array.from(ofKind(column('tenure')), Number), left)
      expect([kind, curve.subjects, eventsOf(curve)]).toEqual([kind, n, churned])
    }
  })
})

function eventsOf(curve: ReturnType<typeof kaplanMeier>): number {
  return curve.events.reduce((sum, events) => sum + events, 0)
}

function referenceOf<Reference>(folder: string, name: string): Reference {
  return JSON.parse(readFileSync(join(folder, 'data', name, 'reference.json'), 'utf8')) as Reference
}

function expectMoney(parts: number, units: number) {
  expectNear(parts / PARTS_PER_UNIT, units)
}

/** Equal but for what adding up in binary may cost: 1e-9 of the expected. */
function expectNear(actual: number, expected: number) {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

function creditsIn({ creditDay }: Ledger, { from, to }: DayWindow): number {
  return creditDay.filter((day) => day >= from && day < to).length
}
