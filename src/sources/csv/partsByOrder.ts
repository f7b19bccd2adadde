import type { Line } from '../../core/order'
import { readLine } from './readLine'
import type { OrderParts } from './readOrder'
import type { RowReading } from './rowReading'

interface Gathered {
  readonly lines: Line[]
  /** Σ so far; null once a row of it could not be read, or while there is none. */
  lineSum: number | null
  paid: number | null
  freight: number
  hasBrokenLine: boolean
  hasBrokenPayment: boolean
}

/**
 * What lines and payments files say of the orders of an orders file. Where there are lines files, an order's amount is Σ of
 * its lines, else Σ of its payments; it is unknown when one of them cannot be read.
 */
export class PartsByOrder {
  private readonly byId = new Map<string, Gathered>()
  private readonly hasLines: boolean

  constructor(hasLines: boolean) {
    this.hasLines = hasLines
  }

  addLine(row: RowReading): void {
    const { line, freight } = readLine(row)
    const parts = this.partsFor(row.text('orderId'))
    if (row.flaw !== null || line === null) {
      parts.hasBrokenLine = true
      return
    }
    parts.lines.push(line)
    parts.lineSum = (parts.lineSum ?? 0) + line.net
    parts.freight += freight
  }

  addPayment(row: RowReading): void {
    const paid = row.amount('amount')
    const parts = this.partsFor(row.text('orderId'))
    if (row.flaw !== null || paid === null) parts.hasBrokenPayment = true
    else parts.paid = (parts.paid ?? 0) + paid
  }

  of(orderId: string): OrderParts | null {
    const parts = this.byId.get(orderId)
    if (parts === undefined) return null
    const { lines, freight, lineSum, paid, hasBrokenLine, hasBrokenPayment } = parts
    const [sum, broken] = this.hasLines ? [lineSum, hasBrokenLine] : [paid, hasBrokenPayment]
    return { lines, freight, amount: broken ? null : sum }
  }

  private partsFor(orderId: string): Gathered {
    const known = this.byId.get(orderId)
    if (known !== undefined) return known
    const parts = { lines: [], lineSum: null, paid: null, freight: 0, hasBrokenLine: false, hasBrokenPayment: false }
    this.byId.set(orderId, parts)
    return parts
  }
}
