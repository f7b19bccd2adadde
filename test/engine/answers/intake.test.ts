import { describe, expect, it } from 'vitest'

import type { Rejection } from '../../../src/core/rejection'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerIntake } from '../../../src/engine/answers/intake'
import type { SyncReport } from '../../../src/sources/syncReport'
import { costedCompany } from '../costedCompany'
import { holdingsOf } from '../holdingsOf'
import { analysisOf, smallCompany } from '../smallCompany'

const records = smallCompany()
const analysis = analysisOf(records)

const rejection = (reason: Rejection['reason'], row: number): Rejection => ({
  source: 'shop',
  feed: 'orders',
  reason,
  detail: 'Its date cannot be read.',
  row: `row ${row}`,
  amount: null,
  currency: null,
})

const report: SyncReport = {
  startedAtMs: 0,
  finishedAtMs: 1,
  complete: true,
  sources: [
    {
      source: 'shop',
      error: null,
      complete: true,
      feeds: [
        {
          source: 'shop',
          feed: 'orders',
          rowsIn: 51,
          repeated: 0,
          accepted: { orders: 0, adjustments: 0, customers: 0, costs: 0, activities: 0, listRows: 0 },
          parts: 0,
          rejections: [...Array.from({ length: 50 }, (_, i) => rejection('broken-date', i)), rejection('orphan', 50)],
          rejectedByReason: [
            { reason: 'broken-date', rows: 50, withoutMoney: 50, money: [] },
            { reason: 'orphan', rows: 1, withoutMoney: 1, money: [] },
          ],
          pages: 1,
          total: null,
          startedAtMs: 0,
          finishedAtMs: 1,
          error: null,
          complete: true,
        },
      ],
    },
  ],
}

describe('answerIntake', () => {
  const intake = answerIntake(analysis, holdingsOf(analysis, records, report), DEFAULT_SCOPE)

  it('accounts for every record told', () => {
    const aside = (record: 'order' | 'credit') =>
      intake.setAside.reduce((sum, entry) => sum + (entry.record === record ? entry.count : 0), 0)
    expect(intake.ordersTold).toBe(records.orders.count)
    expect(intake.sales + aside('order')).toBe(intake.ordersTold)
    expect(intake.credits + aside('credit')).toBe(intake.creditsTold)
    expect(intake.excluded).toBe(1)
  })

  it('tells the newest sale and the newest credit of each source', () => {
    const { table } = analysis
    expect(intake.newest).toEqual([
      { source: 'shop', record: 'order', day: Math.max(...table.saleDay) },
      { source: 'shop', record: 'credit', day: Math.max(...table.creditDay) },
    ])
  })

  it('sends twenty examples of a reason, and all of the counts', () => {
    const feed = intake.report.sources[0]!.feeds[0]!
    expect(feed.rejections.filter(({ reason }) => reason === 'broken-date')).toHaveLength(20)
    expect(feed.rejections.filter(({ reason }) => reason === 'orphan')).toHaveLength(1)
    expect(feed.rejectedByReason[0]!.rows).toBe(50)
  })

  it('accounts for every cost told, those without a rate and of months to come set aside with their money', () => {
    const costed = costedCompany()
    const cost = { source: 'books', channel: null, acquisition: 700, retention: 30 }
    costed.upsertCost({ ...cost, id: 'dollars', month: 640, currency: 'USD' })
    costed.upsertCost({ ...cost, id: 'ahead', month: 2000, currency: 'EUR' })
    const told = answerIntake(analysisOf(costed), holdingsOf(analysisOf(costed), costed, report), DEFAULT_SCOPE)
    expect([told.costsTold, told.costsUsed]).toEqual([33, 31])
    const aside = told.setAside.filter(({ record }) => record === 'cost')
    expect(aside.map(({ reason, currency, count, amount }) => [reason, currency, count, amount])).toEqual([
      ['future', 'EUR', 1, 730],
      ['unknown-rate', 'USD', 1, 730],
    ])
  })
})
