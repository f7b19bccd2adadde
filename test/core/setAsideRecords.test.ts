import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { accountKeys } from '../../src/core/accountTable'
import { activityTable } from '../../src/core/activities/activityTable'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { costTable } from '../../src/core/costTable'
import type { SetAside } from '../../src/core/setAside'
import { setAsideRecords } from '../../src/core/setAsideRecords'
import { costedCompany } from '../engine/costedCompany'
import { SMALL_RULES } from '../engine/smallCompany'
import { withActivities } from '../engine/withActivities'
import { propertyRuns } from '../property/propertyRuns'
import { arbitraryRecords, plainOrder, plainRules, recordsOf } from './plainRecords'

/** Counts and sums records one by one, by what `SetAside` goes by. */
function tallied(rows: readonly Omit<SetAside, 'count'>[], countOf: (row: unknown) => number): Map<string, number[]> {
  const cells = new Map<string, number[]>()
  for (const row of rows) {
    const key = [row.source, row.record, row.reason, row.currency].join(' ')
    const [count = 0, amount = 0] = cells.get(key) ?? []
    cells.set(key, [count + countOf(row), amount + row.amount])
  }
  return cells
}

describe('the records that are in no figure', () => {
  it('are, one by one, what the order table counts, in number and in money', () => {
    fc.assert(
      fc.property(arbitraryRecords, (told) => {
        const records = recordsOf(told)
        const rules = plainRules()
        const rows = setAsideRecords(records, accountKeys(records, rules.isExcluded), rules)
        const { setAside } = buildOrderTable(records, rules)
        expect(
          tallied(
            rows.map((row) => ({ ...row, amount: row.amount! })),
            () => 1,
          ),
        ).toEqual(tallied(setAside, (row) => (row as SetAside).count))
      }),
      { numRuns: propertyRuns(200) },
    )
  })

  it('are those of nobody too, with the number of the customer where one is told', () => {
    const rules = plainRules()
    const records = recordsOf({
      orders: [
        plainOrder({ id: '1', customerId: null }),
        plainOrder({ id: '2', customerId: 'c7', status: 'cancelled' }),
      ],
    })
    const rows = setAsideRecords(records, accountKeys(records, rules.isExcluded), rules)
    expect(rows.map(({ id, customer, reason }) => [id, customer, reason])).toEqual([
      ['1', '', 'no-customer'],
      ['2', 'c7', 'cancelled'],
    ])
  })

  it('are those of costs and activities as well', () => {
    const records = withActivities(costedCompany())
    const cost = { source: 'books', channel: null, acquisition: 700, retention: 30 }
    records.upsertCost({ ...cost, id: 'dollars', month: 640, currency: 'USD' })
    const keys = accountKeys(records, SMALL_RULES.isExcluded)
    const rows = setAsideRecords(records, keys, SMALL_RULES).filter(
      ({ record }) => record === 'cost' || record === 'activity',
    )
    const costs = costTable(records.costs.rows, { ...SMALL_RULES, service: { perOrder: null, share: null } })
    const activities = activityTable(records, { ...SMALL_RULES, keys })
    expect(
      tallied(
        rows.map((row) => ({ ...row, amount: row.amount ?? 0 })),
        () => 1,
      ),
    ).toEqual(tallied([...costs.setAside, ...activities.setAside], (row) => (row as SetAside).count))
    expect(rows.find(({ record }) => record === 'cost')).toEqual({
      record: 'cost',
      source: 'books',
      id: 'dollars',
      customer: '',
      day: 19_478,
      reason: 'unknown-rate',
      currency: 'USD',
      amount: 730,
    })
  })
})
