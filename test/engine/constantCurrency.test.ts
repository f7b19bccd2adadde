import { describe, expect, it } from 'vitest'
import { dayOfCivil } from '../../src/core/calendar'
import { Records } from '../../src/core/Records'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { Holding } from '../../src/engine/Holding'
import { answerKpis } from '../../src/engine/answers/kpis'
import { planOfFiles } from '../../src/engine/plan'
import { plainCustomer, plainOrder } from '../core/plainRecords'
import { modelsAtHand } from './modelsAtHand'

/** A company in EUR that sells for 100 pounds every month of two years and the one before, while the pound falls from 1.50 to 1.00 with the new year. */
function poundSeller() {
  const records = new Records()
  records.upsertCustomer(plainCustomer({ id: 'c1' }))
  for (let month = -1; month < 24; month++)
    records.upsertOrder(
      plainOrder({
        id: String(month),
        currency: 'GBP',
        placedAtMs: Date.UTC(2023, month, month < 0 ? 2 : 15, 12),
        net: 1_000_000,
      }),
    )
  records.lists.upsert({
    kind: 'rates',
    source: 'ecb',
    id: '1',
    day: dayOfCivil(2022, 11, 30),
    base: 'EUR',
    quotes: [{ currency: 'GBP', units: 1 / 1.5 }],
  })
  records.lists.upsert({
    kind: 'rates',
    source: 'ecb',
    id: '2',
    day: dayOfCivil(2024, 1, 1),
    base: 'EUR',
    quotes: [{ currency: 'GBP', units: 1 }],
  })
  const settings = {
    zone: 'UTC',
    currency: 'EUR',
    fiscalYearStartMonth: 1,
    freightIncluded: false,
    defaultMargin: null,
    historyComplete: true,
  }
  const { sources: _, ...plan } = planOfFiles({ kind: 'files', files: [], settings })
  const report = { sources: [], startedAtMs: 0, finishedAtMs: 0, complete: true }
  return new Holding(
    { plan, records: () => records, report },
    { now: () => Date.UTC(2025, 0, 10), models: modelsAtHand() },
    [],
    1,
  )
}

const held = poundSeller()
const net = (part: Partial<Scope>) => {
  const scope = { ...DEFAULT_SCOPE, period: 'toDate' as const, ...part }
  const { netRevenue } = answerKpis(held.analysisOf(scope), scope)
  return [netRevenue?.value, netRevenue?.previous].map((parts) => Math.round((parts ?? Number.NaN) / 10_000))
}

describe('constant currency', () => {
  it('frees growth of exchange effects: the same pounds are the same money in both years', () => {
    expect(net({})).toEqual([1200, 1800])
    expect(net({ ratesOn: 'asOf' })).toEqual([1200, 1200])
    expect(net({ ratesOn: dayOfCivil(2023, 6, 1) })).toEqual([1800, 1800])
  })

  it('in pounds moves nothing, and in euros moves with the as-of day', () => {
    expect(net({ currency: 'GBP' })).toEqual([1200, 1200])
    expect(net({ currency: 'GBP', ratesOn: 'asOf' })).toEqual([1200, 1200])
    expect(net({ ratesOn: 'asOf', asOfDay: dayOfCivil(2023, 12, 20) })[0]).toBe(1800)
  })

  it('leaves nothing where no rate is known on the day, and counts it', () => {
    const scope = { ...DEFAULT_SCOPE, ratesOn: dayOfCivil(2022, 1, 1) }
    const { table } = held.analysisOf(scope)
    expect(table.saleDay).toHaveLength(0)
    expect(table.setAside).toMatchObject([{ reason: 'unknown-rate', currency: 'GBP', count: 25 }])
  })

  it('says the day in the frame, makes one analysis for days of the same rates, and keeps a few', () => {
    const of = (ratesOn: Scope['ratesOn']) => held.analysisOf({ ...DEFAULT_SCOPE, ratesOn })
    const scope = { ...DEFAULT_SCOPE, ratesOn: 'asOf' as const }
    expect(of('asOf').frame(scope).ratesOn).toBe(dayOfCivil(2024, 12, 15))
    expect(of(dayOfCivil(2024, 6, 1))).toBe(of('asOf'))
    expect(of(dayOfCivil(2023, 6, 1))).not.toBe(of('asOf'))
    expect(of(null)).toBe(held.analysisOf(DEFAULT_SCOPE))
  })
})
