import { valueAt } from '../lists/valueAt'

/**
 * An order's row with its money as it was placed. Medusa takes goods that came back out of an order's totals and lists the
 * refund as well; taking the refund off again would count it twice. So what came back is put back in here, and the refund
 * stays a credit on its own date.
 *
 * Adds `net` (goods after discounts without tax), `freight` and `gross` in units, and `net` and `quantity` of each line.
 * Where a number is absent, so is what would be made of it.
 */
export function plainOrder(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const items = valueAt(row, 'items')
  if (!Array.isArray(items)) return { ...row, net: undefined }
  const lines = items.map((item: unknown) => ({ ...lineMoney(item), item }))
  const now = sum(lines.map(({ now: net }) => net))
  const back = sum(lines.map(({ back: net }) => net))
  const backWithTax = sum(lines.map(({ item }) => numberAt(item, 'return_received_total')))
  const total = numberAt(row, 'total')
  return {
    ...row,
    net: known(now + back),
    freight: known(total - numberAt(row, 'tax_total') - now),
    gross: known(total + backWithTax),
    lines: lines.map(({ item, now: net, back: returned }) => ({
      ...(typeof item === 'object' ? item : {}),
      net: known(net + returned),
      quantity: numberAt(item, 'detail.quantity'),
    })),
  }
}

/** What a line comes to without tax: what is still there, and what came back. */
function lineMoney(item: unknown): { readonly now: number; readonly back: number } {
  const taxes = valueAt(item, 'tax_lines')
  const rate = Array.isArray(taxes) ? sum(taxes.map((tax: unknown) => numberAt(tax, 'rate'))) : Number.NaN
  return {
    now: numberAt(item, 'total') - numberAt(item, 'tax_total'),
    back: numberAt(item, 'return_received_total') / (1 + rate / 100),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function known(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number
}

function numberAt(row: unknown, path: string): number {
  const value = valueAt(row, path)
  return typeof value === 'number' ? value : Number.NaN
}
