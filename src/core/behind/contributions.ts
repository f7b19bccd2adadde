import type { AccountMask } from '../accountMask'

/**
 * What each unit behind a figure brings to it. An additive figure is Σ numerator; a ratio is Σ numerator ÷ Σ denominator.
 * Money is ten-thousandths.
 */
export interface Contributions {
  /** The units behind it, ascending; the other columns have an entry for each of them. */
  readonly units: Uint32Array
  readonly numerator: Float64Array
  /** Null where the figure is a sum. */
  readonly denominator: Float64Array | null
}

/** The masked units of which `of` tells an amount; null stands for a unit that is not behind the figure. */
export function addedContributions(
  unitCount: number,
  mask: AccountMask,
  of: (unit: number) => number | null,
): Contributions {
  const units: number[] = []
  const numerator: number[] = []
  for (let unit = 0; unit < unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const amount = of(unit)
    if (amount === null) continue
    units.push(unit)
    numerator.push(amount)
  }
  return { units: Uint32Array.from(units), numerator: Float64Array.from(numerator), denominator: null }
}

/** The same for a ratio: `of` tells what a unit brings to its numerator, `under` what to its denominator. */
export function dividedContributions(
  unitCount: number,
  mask: AccountMask,
  of: (unit: number) => number | null,
  under: (unit: number) => number,
): Contributions {
  const { units, numerator } = addedContributions(unitCount, mask, of)
  return { units, numerator, denominator: Float64Array.from(units, under) }
}

/** A figure made of contributions, with the two sums; null where nothing is divided by nothing. */
export function figureOf({ numerator, denominator }: Contributions, factor = 1) {
  const above = sum(numerator)
  const below = denominator === null ? null : sum(denominator)
  const value = below === null ? above * factor : below > 0 ? (above / below) * factor : null
  return { numerator: above, denominator: below, value }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
