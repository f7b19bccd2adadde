import type { CSSProperties } from 'react'

/** Steps of the sequential ramp. */
const STEPS = 8

/**
 * Where the eight steps of the ramp begin, for these values: up to seven ascending limits at the eighths of what
 * occurs, rounded to two significant digits so that a key can print them. NaN is no value.
 */
export function rampBreaks(values: Iterable<number>): readonly number[] {
  const ascending = [...values].filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b)
  if (ascending.length === 0) return []
  const limits = Array.from({ length: STEPS - 1 }, (_, i) => {
    const value = ascending[Math.floor(((i + 1) * ascending.length) / STEPS)] ?? Number.NaN
    return Number(value.toPrecision(2))
  })
  return [...new Set(limits)].toSorted((a, b) => a - b)
}

/** The step of a value: 1 (least) to 8. */
export function rampStep(value: number, breaks: readonly number[]): number {
  return 1 + breaks.filter((limit) => value >= limit).length
}

const STYLES: readonly CSSProperties[] = Array.from({ length: STEPS }, (_, i) => ({
  background: `var(--ramp-${i + 1})`,
  color: `var(--ramp-${i + 1}-text)`,
}))

/** Ground and text colour of a step of the ramp. */
export function rampStyle(step: number): CSSProperties {
  return STYLES[step - 1] ?? {}
}
