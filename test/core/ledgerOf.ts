import type { Ledger } from '../../src/core/ledger'

/** A sale as a test writes it: unit number, day, revenue, value (defaults to revenue). */
export interface PlainSale {
  readonly unit: number
  readonly day: number
  readonly revenue: number
  readonly value?: number
}

/** A credit as a test writes it; `sale` is the index, in the list of sales given, of the sale it names. */
export interface PlainCredit {
  readonly unit: number
  readonly day: number
  readonly revenue: number
  readonly value?: number
  readonly sale?: number
}

/** The ledger of a handful of plain rows, built the obvious way; rows after `asOfDay` are left out. */
export function ledgerOf(
  unitCount: number,
  asOfDay: number,
  sales: readonly PlainSale[],
  credits: readonly PlainCredit[] = [],
): Ledger {
  const known = sales
    .map((sale, given) => ({ ...sale, given }))
    .filter((sale) => sale.day <= asOfDay)
    .toSorted((a, b) => a.unit - b.unit || a.day - b.day || a.given - b.given)
  const placeOf = new Map(known.map((sale, place) => [sale.given, place]))
  const back = credits
    .map((credit, given) => ({ ...credit, given }))
    .filter((credit) => credit.day <= asOfDay)
    .toSorted((a, b) => a.unit - b.unit || a.day - b.day || a.given - b.given)
  const kept = known.map((sale) => sale.value ?? sale.revenue)
  const creditSale = back.map((credit) => (credit.sale === undefined ? -1 : (placeOf.get(credit.sale) ?? -1)))
  back.forEach((credit, i) => {
    const sale = creditSale[i] ?? -1
    if (sale >= 0) kept[sale] = (kept[sale] ?? 0) - (credit.value ?? credit.revenue)
  })
  return {
    unitCount,
    asOfDay,
    firstDay: known.reduce((first, sale) => Math.min(first, sale.day), asOfDay),
    saleStart: starts(unitCount, known),
    saleDay: Uint16Array.from(known, (sale) => sale.day),
    revenue: Float64Array.from(known, (sale) => sale.revenue),
    value: Float64Array.from(known, (sale) => sale.value ?? sale.revenue),
    kept: Float64Array.from(kept),
    saleRow: Uint32Array.from(known, (sale) => sale.given),
    creditStart: starts(unitCount, back),
    creditDay: Uint16Array.from(back, (credit) => credit.day),
    creditRevenue: Float64Array.from(back, (credit) => credit.revenue),
    creditValue: Float64Array.from(back, (credit) => credit.value ?? credit.revenue),
    creditSale: Int32Array.from(creditSale),
    creditRow: Uint32Array.from(back, (credit) => credit.given),
  }
}

function starts(unitCount: number, rows: readonly { readonly unit: number }[]): Uint32Array {
  const start = new Uint32Array(unitCount + 1)
  for (const { unit } of rows) start[unit + 1] = (start[unit + 1] ?? 0) + 1
  for (let unit = 0; unit < unitCount; unit++) start[unit + 1] = (start[unit + 1] ?? 0) + (start[unit] ?? 0)
  return start
}
