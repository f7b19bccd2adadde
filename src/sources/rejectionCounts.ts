import type { Rejection, RejectionReason } from '../core/rejection'

/** The rejections of one reason, with the money they would have carried. */
export interface RejectionCount {
  readonly reason: RejectionReason
  readonly rows: number
  /** Rows whose money is not known. */
  readonly withoutMoney: number
  /** Ten-thousandths by currency; null stands for money whose currency is not known. */
  readonly money: readonly { readonly currency: string | null; readonly amount: number }[]
}

/** Counts rejections by reason, the most frequent first. */
export function rejectionCounts(rejections: readonly Rejection[]): readonly RejectionCount[] {
  const byReason = new Map<RejectionReason, Rejection[]>()
  for (const rejection of rejections) {
    const rows = byReason.get(rejection.reason)
    if (rows === undefined) byReason.set(rejection.reason, [rejection])
    else rows.push(rejection)
  }
  return [...byReason].map(([reason, rows]) => countOf(reason, rows)).toSorted((a, b) => b.rows - a.rows)
}

function countOf(reason: RejectionReason, rows: readonly Rejection[]): RejectionCount {
  const money = new Map<string | null, number>()
  let withoutMoney = 0
  for (const { amount, currency } of rows) {
    if (amount === null) withoutMoney++
    else money.set(currency, (money.get(currency) ?? 0) + amount)
  }
  return {
    reason,
    rows: rows.length,
    withoutMoney,
    money: [...money].map(([currency, amount]) => ({ currency, amount })),
  }
}
