import { valueAt } from '../lists/valueAt'

/**
 * An order's row with its money as it was placed. Vendure takes cancelled pieces out of an order's totals, and what was paid
 * for them comes back as a refund; taking the refund off again would count it twice. So as much of the cancelled pieces as was
 * refunded is put back in here. A cancelled order stays as it is: it is set aside.
 *
 * Adds `net` and `gross`, in the shop's minor units, and the `pieces` of each line; leaves failed refunds out.
 */
export function plainOrder(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const lines = valueAt(row, 'lines')
  const net = valueAt(row, 'subTotal')
  const gross = valueAt(row, 'totalWithTax')
  if (!Array.isArray(lines) || typeof net !== 'number' || typeof gross !== 'number') return { ...row, net, gross }
  const payments = paymentsOf(row)
  const back = valueAt(row, 'state') === 'Cancelled' ? 0 : backAgain(row, lines, payments)
  return {
    ...row,
    payments,
    net: net + back,
    gross: gross + Math.round(back * withTax(row)),
    lines: lines.map((line: unknown) => ({
      ...(typeof line === 'object' ? line : {}),
      pieces: pieces(line),
    })),
  }
}

interface Payment {
  readonly refunds: readonly unknown[]
}

/** The payments with the refunds that went through: one that failed gave nothing back. */
function paymentsOf(row: object): readonly Payment[] {
  const payments = valueAt(row, 'payments')
  if (!Array.isArray(payments)) return []
  return payments.map((payment: unknown) => {
    const refunds = valueAt(payment, 'refunds')
    const all: readonly unknown[] = Array.isArray(refunds) ? refunds : []
    return { refunds: all.filter((refund) => valueAt(refund, 'state') !== 'Failed') }
  })
}

/** Cancelled pieces without tax, as far as they were refunded. */
function backAgain(row: object, lines: readonly unknown[], payments: readonly Payment[]): number {
  const cancelled = lines.reduce<number>((sum, line) => sum + cancelledNet(line), 0)
  const refunds = payments.flatMap((payment) => payment.refunds)
  const refunded = refunds.reduce<number>((sum, refund) => sum + numberAt(refund, 'total'), 0)
  return Math.min(cancelled, Math.round(refunded / withTax(row)))
}

function cancelledNet(line: unknown): number {
  const cancelled = numberAt(line, 'orderPlacedQuantity') - numberAt(line, 'quantity')
  return cancelled > 0 ? cancelled * numberAt(line, 'unitPrice') : 0
}

/** A draft has no placed quantity yet. */
function pieces(line: unknown): number {
  return Math.max(numberAt(line, 'orderPlacedQuantity'), numberAt(line, 'quantity'))
}

function withTax(row: object): number {
  const net = numberAt(row, 'subTotal')
  return net > 0 ? numberAt(row, 'subTotalWithTax') / net : 1
}

function numberAt(row: unknown, path: string): number {
  const value = valueAt(row, path)
  return typeof value === 'number' ? value : 0
}
