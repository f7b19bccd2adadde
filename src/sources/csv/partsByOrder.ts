import { readLine } from './readLine'
import type { Line } from '../../core/order'
import type { RowReading } from './rowReading'

/** What other files say of an order. Amounts are whole ten-thousandths. */
export interface OrderParts {
  readonly lines: readonly Line[]
  /** Σ of its lines, or of its payments where there are no lines files. */
  readonly amount: number
  readonly freight: number
  /** What the lines themselves say; null where they have no such column. */
  readonly currency: string | null
  /** Why `amount` is not what the order comes to; null where it is. */
  readonly flaw: string | null
}

/**
 * What lines and payments files say of the orders of an orders file. Where there are lines files, payments count for
 * nothing: they may hold tax and freight.
 */
export class PartsByOrder {
  private readonly byId = new Map<string, { -readonly [K in keyof OrderParts]: OrderParts[K] } & { lines: Line[] }>()
  private readonly hasLines: boolean

  constructor(hasLines: boolean) {
    this.hasLines = hasLines
  }

  addLine(row: RowReading): void {
    const { line, freight } = readLine(row)
    const currency = row.has('currency') ? row.currency() : null
    const parts = this.partsFor(row.text('orderId'), currency)
    if (row.flaw !== null || line === null) {
      parts.flaw ??= 'one of its lines cannot be read'
      return
    }
    if (currency !== parts.currency) parts.flaw ??= 'its lines are in different currencies'
    parts.lines.push(line)
    parts.amount += line.net
    parts.freight += freight
  }

  addPayment(row: RowReading): void {
    if (this.hasLines) return
    const paid = row.amount('amount')
    const parts = this.partsFor(row.text('orderId'), null)
    if (row.flaw !== null || paid === null) parts.flaw ??= 'one of its payments cannot be read'
    else parts.amount += paid
  }

  of(orderId: string): OrderParts | null {
    return this.byId.get(orderId) ?? null
  }

  private partsFor(orderId: string, currency: string | null) {
    const known = this.byId.get(orderId)
    if (known !== undefined) return known
    const parts = { lines: [], amount: 0, freight: 0, currency, flaw: null }
    this.byId.set(orderId, parts)
    return parts
  }
}
