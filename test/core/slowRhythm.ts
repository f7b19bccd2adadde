import { firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import { curveQuantile, gapBin, type GapCurve, gapCurve } from '../../src/core/gapCurve'
import type { PlainCompany } from './arbitraryRhythms'

const BINS = 160

interface Gap {
  readonly unit: number
  readonly from: number
  readonly days: number
  /** Logs of the unit's gaps before. */
  readonly prior: readonly number[]
}

interface Pool {
  readonly mean: number
  readonly within: number
  readonly k: number
  readonly curveOf: (prior: readonly number[]) => GapCurve
}

export interface SlowThresholds {
  readonly unit: number
  readonly day: number
  readonly due: number
  readonly risk: number
  readonly churn: number
}

/**
 * The own-rhythm thresholds of every sale day, the long way: each month's pool is built anew from lists of what was known
 * before its first day. Only the fit of one class's curve is shared with the product (it has tests of its own).
 */
export function slowRhythm(company: PlainCompany, fixedDays: number): SlowThresholds[] {
  const result: SlowThresholds[] = []
  const daysOf = Array.from({ length: company.units }, (_, unit) => daysOfUnit(company, unit))
  const pools = slowPools(company, daysOf)
  daysOf.forEach((days, unit) => {
    days.forEach((day, place) => {
      const pool = pools.get(monthOfDay(day)) ?? null
      const prior = logGaps(days.slice(0, place + 1))
      if (pool === null) {
        result.push({ unit, day, due: Math.round(fixedDays / 4), risk: Math.round(fixedDays / 2), churn: fixedDays })
        return
      }
      const { mean, spread } = predict(pool, prior)
      const at = (p: number) => Math.exp(mean + spread * curveQuantile(pool.curveOf(prior), p))
      const due = Math.max(1, Math.ceil(at(0.1)))
      const risk = Math.max(due, Math.round(at(0.8)))
      result.push({ unit, day, due, risk, churn: Math.max(risk, Math.round(at(0.95))) })
    })
  })
  return result.map((row) => ({ ...row, due: cap(row.due), risk: cap(row.risk), churn: cap(row.churn) }))
}

function cap(days: number): number {
  return Math.min(3650, Math.max(1, days))
}

function daysOfUnit({ sales, asOfDay }: PlainCompany, unit: number): number[] {
  const days = sales.filter((sale) => sale.unit === unit && sale.day <= asOfDay).map(({ day }) => day)
  return [...new Set(days)].toSorted((a, b) => a - b)
}

function logGaps(days: readonly number[]): number[] {
  return days.slice(1).map((day, i) => Math.log(day - days[i]))
}

function slowPools(company: PlainCompany, daysOf: readonly number[][]): Map<number, Pool | null> {
  const firstDay = Math.min(...daysOf.flat())
  const pools = new Map<number, Pool | null>()
  let variances = { mean: NaN, within: NaN, k: NaN }
  let estimatedAt = 0
  for (let month = monthOfDay(firstDay); month <= monthOfDay(company.asOfDay); month++) {
    const before = firstDayOfMonth(month)
    const known = daysOf.map((days) => days.filter((day) => day < before))
    const gaps = known.flatMap((days, unit) =>
      days
        .slice(1)
        .map((day, i): Gap => ({ unit, from: days[i], days: day - days[i], prior: logGaps(days.slice(0, i + 1)) })),
    )
    if (gaps.length >= 1.25 * estimatedAt) {
      variances = slowVariances(gaps)
      estimatedAt = gaps.length
    }
    pools.set(month, gaps.length < 200 ? null : poolOf(variances, gaps, known, before, 7 / (before - firstDay)))
  }
  return pools
}

/** One-way random effects by method of moments, from the definition: sums of squares around the means. */
export function slowVariances(gaps: readonly { readonly unit: number; readonly days: number }[]) {
  const units = [...new Set(gaps.map(({ unit }) => unit))]
  const byUnit = units.map((its) => gaps.filter(({ unit }) => unit === its).map(({ days }) => Math.log(days)))
  const all = byUnit.flat()
  const grand = average(all)
  const within = sum(byUnit.flatMap((logs) => logs.map((log) => (log - average(logs)) ** 2)))
  const between = sum(byUnit.map((logs) => logs.length * (average(logs) - grand) ** 2))
  const repeats = all.length - byUnit.length
  const groups = byUnit.length - 1
  const w = Math.max(0.01, repeats > 0 ? within / repeats : (within + between) / all.length)
  const size = (all.length - sum(byUnit.map((logs) => logs.length ** 2)) / all.length) / groups
  const b = repeats > 0 && groups > 0 ? (between / groups - w) / size : 0
  return { mean: average(byUnit.map(average)), within: w, between: b, k: b > 0 ? w / b : Infinity }
}

function predict(pool: { mean: number; within: number; k: number }, prior: readonly number[]) {
  const own = prior.length < 2 ? [] : prior
  const weight = own.length + pool.k
  const mean = Number.isFinite(weight) ? (sum(own) + pool.k * pool.mean) / weight : pool.mean
  const spread = Math.sqrt(pool.within * (1 + (Number.isFinite(weight) ? 1 / weight : 0)))
  return { mean, spread }
}

function poolOf(
  variances: { mean: number; within: number; k: number },
  gaps: readonly Gap[],
  known: readonly number[][],
  before: number,
  caution: number,
): Pool {
  const rowOf = (prior: readonly number[]) => {
    if (prior.length < 2) return 0
    return Math.min(64, Math.max(1, 1 + Math.floor((predict(variances, prior).mean - Math.log(0.5)) / 0.14)))
  }
  const standardised = (prior: readonly number[], days: number) => {
    const { mean, spread } = predict(variances, prior)
    return { row: rowOf(prior), bin: gapBin((Math.log(days) - mean) / spread) }
  }
  const completed = gaps.map(({ prior, days }) => standardised(prior, days))
  const open = known
    .filter((days) => days.length > 0)
    .map((days) => standardised(logGaps(days), before - 1 - (days.at(-1) ?? 0) + 0.5))
  const own = completed.filter(({ row }) => row > 0)
  const classes = Math.min(3, Math.floor(own.length / 200))
  const classOfRow = Array.from({ length: 65 }, (_, row) => {
    if (row === 0 || classes === 0) return 0
    const below = own.filter((gap) => gap.row < row).length
    const same = own.filter((gap) => gap.row === row).length
    return 1 + Math.min(classes - 1, Math.floor((classes * (below + same / 2)) / own.length))
  })
  const classOf = (row: number) => classOfRow[row]
  const curves = Array.from({ length: classes + 1 }, (_, wanted) => {
    const inClass = completed.filter(({ row }) => classOf(row) === wanted)
    const isAll = inClass.length < 100
    const openIn = isAll ? open : open.filter(({ row }) => classOf(row) === wanted)
    return gapCurve(counts(isAll ? completed : inClass), counts(openIn), caution)
  })
  return { ...variances, curveOf: (prior) => curves[classOf(rowOf(prior))] }
}

function counts(gaps: readonly { readonly bin: number }[]): Float64Array {
  const bins = new Float64Array(BINS)
  for (const { bin } of gaps) bins[bin]++
  return bins
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function average(values: readonly number[]): number {
  return sum(values) / values.length
}
