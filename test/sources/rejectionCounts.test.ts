import { expect, test } from 'vitest'
import type { Rejection, RejectionReason } from '../../src/core/rejection'
import { rejectionCounts } from '../../src/sources/rejectionCounts'

const rejection = (reason: RejectionReason, amount: number | null, currency: string | null): Rejection => ({
  source: 'shop',
  feed: 'orders',
  reason,
  detail: 'broken',
  row: '1',
  amount,
  currency,
})

test('nothing rejected, nothing counted', () => {
  expect(rejectionCounts([])).toEqual([])
})

test('rows and money by reason, the most frequent first; unknown money is counted, not added', () => {
  expect(
    rejectionCounts([
      rejection('broken-date', 100, 'EUR'),
      rejection('unknown-status', 5, 'EUR'),
      rejection('unknown-status', -7, 'EUR'),
      rejection('unknown-status', 3, 'GBP'),
      rejection('unknown-status', 2, null),
      rejection('unknown-status', null, null),
    ]),
  ).toEqual([
    {
      reason: 'unknown-status',
      rows: 5,
      withoutMoney: 1,
      money: [
        { currency: 'EUR', amount: -2 },
        { currency: 'GBP', amount: 3 },
        { currency: null, amount: 2 },
      ],
    },
    { reason: 'broken-date', rows: 1, withoutMoney: 0, money: [{ currency: 'EUR', amount: 100 }] },
  ])
})
