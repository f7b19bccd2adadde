import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acquisitionCosts } from '../../src/core/acquisitionCosts'
import { cacPayback } from '../../src/core/cacPayback'
import { addMonths, firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import { cohortCosts } from '../../src/core/cohortCosts'
import { cohorts } from '../../src/core/cohorts'
import type { CostTable, MonthCost } from '../../src/core/costTable'
import { firstMonthsValue } from '../../src/core/firstMonthsValue'
import { historicalClv } from '../../src/core/historicalClv'
import { netClv } from '../../src/core/netClv'
import { orderCounts } from '../../src/core/orderCounts'
import { serviceCosts } from '../../src/core/serviceCosts'
import { unitEconomics } from '../../src/core/unitEconomics'
import {
  arbitraryDay,
  arbitraryLedger,
  isCounted,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  type PlainLedger,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'
import { slowShares } from './slowCosts'

const CHANNELS = ['', 'web', 'fair']

const arbitraryCost: fc.Arbitrary<MonthCost> = fc.record({
  month: arbitraryDay.map(monthOfDay),
  channel: fc.constantFrom('', 'web', 'fair', 'nobody comes by it'),
  amount: fc.integer({ min: -3, max: 60 }),
})

const arbitraryCosts: fc.Arbitrary<CostTable> = fc.record({
  acquisition: fc.array(arbitraryCost, { maxLength: 25 }),
  retention: fc.array(arbitraryCost, { maxLength: 25 }),
  service: fc.record({
    perOrder: fc.option(fc.nat(5), { nil: null }),
    share: fc.option(fc.constantFrom(0, 0.1, 0.25), { nil: null }),
  }),
  rows: fc.constant(0),
  setAside: fc.constant([]),
})

const arbitraryChannels = fc.array(fc.nat(2), { minLength: 7, maxLength: 7 })

const firstDay = (plain: PlainLedger, unit: number) => knownSales(plain, unit)[0]?.day
const monthsOf = (costs: readonly MonthCost[]) => costs.map(({ month }) => month)

/** The months whose acquisition costs are known; null: none. */
function knownMonths(plain: PlainLedger, costs: readonly MonthCost[], complete: boolean) {
  const days = knownSales({ ...plain, mask: null }).map(({ day }) => day)
  const oldest = monthOfDay(Math.min(plain.asOfDay, ...days)) + (complete ? 0 : 1)
  const isOver = (month: number) => firstDayOfMonth(month + 1) <= plain.asOfDay + 1
  const months = monthsOf(costs)
  const all = Array.from({ length: 40 }, (_, i) => monthOfDay(15_100) + i)
  const known = all.filter(
    (month) => month >= oldest && isOver(month) && month >= Math.min(...months) && month <= Math.max(...months),
  )
  return known.length === 0 ? null : { first: known[0], last: known[known.length - 1] }
}

describe('acquisition costs', () => {
  it('agree with handing out each month’s purse, and lose nothing', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        arbitraryCosts,
        arbitraryChannels,
        fc.boolean(),
        (plain, costs, channel, complete) => {
          const ledger = ledgerOfPlain(plain)
          const got = acquisitionCosts(ledger, { channel, channels: CHANNELS }, costs, complete)
          const months = knownMonths(plain, costs.acquisition, complete)
          expect(got === null).toBe(months === null)
          if (got === null || months === null) return
          expect(got.months).toEqual(months)
          const carriers = unitsOf(plain).map((unit) => {
            const day = firstDay(plain, unit)
            return { month: day === undefined ? -1 : monthOfDay(day), channel: CHANNELS[channel[unit]] }
          })
          const inMonths = costs.acquisition.filter(({ month }) => month >= months.first && month <= months.last)
          const slow = slowShares(inMonths, months, carriers)
          expect([...got.ofUnit]).toEqual(slow.pays)
          for (const [name, left] of slow.left) expect(got.waiting.get(name) ?? 0).toBe(left)
          const carried = sum(
            [...got.ofUnit].filter((cost) => !Number.isNaN(cost)),
            Number,
          )
          expect(carried + sum([...got.waiting.values()], Number)).toBe(got.spent)
          expect(got.spent).toBe(sum(inMonths, ({ amount }) => amount))
        },
      ),
      { numRuns: RUNS },
    )
  })
})

describe('service costs', () => {
  it('agree with handing out each month’s purse to its sales, the untold ones at the mean of their channel', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryCosts, arbitraryChannels, (plain, costs, channel) => {
        const ledger = ledgerOfPlain(plain)
        const got = serviceCosts(ledger, { channel, channels: CHANNELS }, costs)
        const slow = slowService(plain, costs, channel)
        expect(got === null).toBe(slow === null)
        expect(got === null ? null : [...got.ofUnit]).toEqual(slow?.ofUnit ?? null)
        expect(got?.imputedShare ?? null).toEqual(slow === null ? null : expect.closeTo(slow.imputedShare, 12))
      }),
      { numRuns: RUNS },
    )
  })
})

function slowService(plain: PlainLedger, costs: CostTable, channel: readonly number[]) {
  const { perOrder, share } = costs.service
  const sales = unitsOf(plain).flatMap((unit) => knownSales(plain, unit))
  const carriers = sales.map(({ unit, day }) => ({ month: monthOfDay(day), channel: CHANNELS[channel[unit]] }))
  const told = monthsOf(costs.retention)
  const isOver = (month: number) => firstDayOfMonth(month + 1) <= plain.asOfDay + 1
  const span = { first: Math.min(...told), last: Math.max(...told) }
  while (span.last >= span.first && !isOver(span.last)) span.last--
  const shares = told.length === 0 || span.last < span.first ? null : slowShares(costs.retention, span, carriers).pays
  const fed = shares === null || shares.every(Number.isNaN) ? null : shares
  if (fed === null && perOrder === null && share === null) return null
  const mean = (values: readonly number[]) => Math.round(sum(values, Number) / values.length)
  const untold = (fed ?? []).filter(Number.isNaN).length
  const ofUnit = unitsOf(plain).map((unit) => {
    const own = [...sales.keys()].filter((i) => sales[i].unit === unit)
    if (own.length === 0) return NaN
    return sum(own, (i) => {
      const knownOf = (which: (j: number) => boolean) =>
        (fed ?? []).filter((cost, j) => !Number.isNaN(cost) && which(j))
      const peers = knownOf((j) => carriers[j].channel === carriers[i].channel)
      const imputed = fed === null ? 0 : mean(peers.length > 0 ? peers : knownOf(() => true))
      const carried = fed === null || Number.isNaN(fed[i]) ? imputed : fed[i]
      return carried + (perOrder ?? 0) + Math.round(sales[i].revenue * (share ?? 0))
    })
  })
  return { ofUnit, imputedShare: untold === 0 ? 0 : untold / sales.length }
}

describe('the value of the first months', () => {
  it('agrees with adding up the rows of those months', () => {
    fc.assert(
      fc.property(arbitraryLedger, fc.constantFrom(1, 3, 12, 36), (plain, months) => {
        const got = firstMonthsValue(ledgerOfPlain(plain), months)
        for (const unit of unitsOf(plain)) {
          const first = firstDay(plain, unit)
          if (first === undefined) {
            expect(got.value[unit]).toBeNaN()
            continue
          }
          const end = addMonths(first, months)
          const sales = plain.sales.filter((sale) => sale.unit === unit && sale.day <= plain.asOfDay && sale.day < end)
          const credits = knownCredits(plain, unit).filter(({ day, sale }) =>
            sale === undefined ? day < end : plain.sales[sale].day < end,
          )
          expect(got.value[unit]).toBe(
            sum(sales, ({ value }) => value ?? NaN) - sum(credits, ({ value }) => value ?? NaN),
          )
          expect(got.daysAll[unit]).toBe(end - first)
          expect(got.daysSeen[unit]).toBe(Math.min(end - first, plain.asOfDay - first + 1))
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe('unit economics', () => {
  it('agree with going through the accounts of each group', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryCosts, arbitraryChannels, (plain, costs, channel) => {
        const ledger = ledgerOfPlain(plain)
        const first = firstMonthsValue(ledger, 6)
        const cost = acquisitionCosts(ledger, { channel, channels: CHANNELS }, costs, true)
        if (cost === null) return
        const groups = unitEconomics(first, cost.ofUnit, plain.mask, Int32Array.from(channel), 3)
        groups.forEach((group, code) => {
          const units = unitsOf(plain).filter(
            (unit) => isCounted(plain.mask, unit) && channel[unit] === code && !Number.isNaN(cost.ofUnit[unit]),
          )
          const value = sum(units, (unit) => first.value[unit])
          const spent = sum(units, (unit) => cost.ofUnit[unit])
          expect(group).toMatchObject({ accounts: units.length, value, cost: spent })
          expect(group.ltv).toBe(units.length === 0 ? null : value / units.length)
          expect(group.ratio).toBe(spent > 0 ? value / spent : null)
          if (group.ratio !== null) expect(group.ratio).toBeCloseTo((group.ltv ?? NaN) / (group.cac ?? NaN), 9)
        })
      }),
      { numRuns: RUNS },
    )
  })
})

describe('payback', () => {
  it('is the first complete month in which what came in reaches what was spent, by cohort and over all', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryCosts, arbitraryChannels, (plain, costs, channel) => {
        const ledger = ledgerOfPlain(plain)
        const cost = acquisitionCosts(ledger, { channel, channels: CHANNELS }, costs, false)
        if (cost === null) return
        const matrix = cohorts(ledger, plain.mask, 'month', 'calendar', false)
        const rowCost = cohortCosts(matrix, ledger, plain.mask, cost.ofUnit)
        const rows = [...matrix.size.keys()]
        for (const some of [...rows.map((row) => [row]), rows]) {
          const months = some.map((row) => matrix.cohortMonth[row])
          expect(cacPayback(matrix, rowCost, some)).toEqual(slowPayback(plain, cost.ofUnit, months))
        }
      }),
      { numRuns: RUNS },
    )
  })
})

function slowPayback(plain: PlainLedger, cost: Float64Array, months: readonly number[]) {
  const won = unitsOf(plain).flatMap((unit) => {
    const day = firstDay(plain, unit)
    const month = day === undefined ? -1 : monthOfDay(day)
    return isCounted(plain.mask, unit) && months.includes(month) && !Number.isNaN(cost[unit]) ? [{ unit, month }] : []
  })
  if (won.length === 0) return null
  let reached: number | null = null
  let seen = -1
  for (let age = 0; age < 30; age++) {
    const over = won.filter(({ month }) => firstDayOfMonth(month + age + 1) <= plain.asOfDay + 1)
    if (over.length === 0) break
    seen = age
    const brought = sum(over, ({ unit, month }) => {
      const until = firstDayOfMonth(month + age + 1)
      const sales = plain.sales.filter((sale) => sale.unit === unit && sale.day <= plain.asOfDay && sale.day < until)
      const credits = knownCredits(plain, unit).filter(({ day, sale }) =>
        sale === undefined ? day < until : plain.sales[sale].day < until,
      )
      return sum(sales, ({ value }) => value ?? NaN) - sum(credits, ({ value }) => value ?? NaN)
    })
    if (reached === null && brought >= sum(over, ({ unit }) => cost[unit])) reached = age
  }
  return { age: reached, seen }
}

describe('net CLV', () => {
  it('is historical CLV less the costs that are switched on, and unknown where one of those is', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryCosts, arbitraryChannels, (plain, costs, channel) => {
        const ledger = ledgerOfPlain(plain)
        const units = { channel, channels: CHANNELS }
        const clv = historicalClv(ledger)
        const won = acquisitionCosts(ledger, units, costs, true)?.ofUnit ?? null
        const served = serviceCosts(ledger, units, costs)?.ofUnit ?? null
        for (const unit of unitsOf(plain)) {
          expect(netClv(clv, null, null)[unit]).toBe(clv[unit])
          expect(netClv(clv, won, served)[unit]).toBe(clv[unit] - (won?.[unit] ?? 0) - (served?.[unit] ?? 0))
        }
      }),
      { numRuns: RUNS },
    )
  })
})

it('the distribution of order counts counts every account with a sale once', () => {
  fc.assert(
    fc.property(arbitraryLedger, (plain) => {
      const { units, onSeveralDays } = orderCounts(ledgerOfPlain(plain), plain.mask)
      const buyers = unitsOf(plain)
        .filter((unit) => isCounted(plain.mask, unit))
        .map((unit) => knownSales(plain, unit))
        .filter((sales) => sales.length > 0)
      units.forEach((count, orders) => expect(count).toBe(buyers.filter(({ length }) => length === orders).length))
      expect(sum([...units], Number)).toBe(buyers.length)
      expect(onSeveralDays).toBe(buyers.filter((sales) => new Set(sales.map(({ day }) => day)).size > 1).length)
    }),
    { numRuns: RUNS },
  )
})
