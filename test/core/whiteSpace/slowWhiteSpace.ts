import { addMonths } from '../../../src/core/calendar'

/** A sale with its lines, as a test writes it. */
export interface LinedSale {
  readonly unit: number
  readonly day: number
  readonly value: number
  readonly lines: readonly { readonly category: number; readonly revenue: number }[]
}

/** What a unit buys against others, category by category from plain lists. */
export function slowWhiteSpace(
  sales: readonly LinedSale[],
  asOfDay: number,
  { unit, alike, scale }: { readonly unit: number; readonly alike: readonly number[]; readonly scale: number },
) {
  const to = asOfDay + 1
  const [recent, earlier] = [addMonths(to, -12), addMonths(to, -24)]
  const known = sales.filter(({ day }) => day < to)
  const lines = known.flatMap((sale) => {
    const all = sum(sale.lines.map(({ revenue }) => revenue))
    return sale.lines.map(({ category, revenue }) => ({
      unit: sale.unit,
      day: sale.day,
      category,
      revenue,
      value: all > 0 ? (sale.value * revenue) / all : 0,
    }))
  })
  const isRecent = ({ day }: { readonly day: number }) => day >= recent
  const of = (who: number, category: number) => lines.filter((line) => line.unit === who && line.category === category)
  const spend = (who: readonly number[], category: number | null) =>
    sum(
      lines
        .filter((line) => who.includes(line.unit) && isRecent(line) && line.category !== 0)
        .filter((line) => category === null || line.category === category)
        .map(({ revenue }) => revenue),
    )
  const categories = [...new Set(lines.map(({ category }) => category))].filter(
    (category) =>
      category !== 0 && (of(unit, category).length > 0 || alike.some((other) => of(other, category).some(isRecent))),
  )
  return categories.map((category) => {
    const its = of(unit, category)
    const days = new Set(its.map(({ day }) => day)).size
    const last12 = sum(its.filter(isRecent).map(({ revenue }) => revenue))
    const before12 = sum(its.filter(({ day }) => day >= earlier && day < recent).map(({ revenue }) => revenue))
    const buying = alike.filter((other) => of(other, category).some(isRecent))
    const values = buying.map((other) =>
      sum(
        of(other, category)
          .filter(isRecent)
          .map(({ value }) => value),
      ),
    )
    const ascending = values.toSorted((a, b) => a - b)
    const middle = ascending.length / 2
    const median = ascending.length === 0 ? 0 : (ascending[Math.ceil(middle) - 1] + ascending[Math.floor(middle)]) / 2
    const buys = its.some(isRecent)
    const own = sum(its.filter(isRecent).map(({ value }) => value))
    const expected = (buys ? 1 : buying.length / alike.length) * median * scale
    return {
      category,
      state:
        its.length === 0
          ? 'never'
          : buys
            ? last12 < (2 / 3) * before12
              ? 'fading'
              : 'bought'
            : days >= 3
              ? 'lost'
              : 'tried',
      ownShare: last12 / spend([unit], null),
      alikeShare: spend(alike, category) / spend(alike, null),
      buyers: buying.length,
      gap: buying.length === 0 ? 0 : Math.max(0, expected - own),
    }
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
