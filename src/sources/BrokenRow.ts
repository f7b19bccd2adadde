import type { RejectionReason } from '../core/rejection'

/** Thrown while a row is read, caught where rows become pages: the row turns into a counted rejection. */
export class BrokenRow extends Error {
  override readonly name = 'BrokenRow'
  readonly reason: RejectionReason
  /** The money it would have carried, ten-thousandths of `currency`; null where it cannot be known. */
  readonly amount: number | null
  readonly currency: string | null

  constructor(reason: RejectionReason, detail: string, amount: number | null = null, currency: string | null = null) {
    super(detail)
    this.reason = reason
    this.amount = amount
    this.currency = currency
  }
}
