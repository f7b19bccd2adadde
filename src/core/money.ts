/** How many parts a currency unit is held in: prices have up to 4 decimals, and whole parts add up exactly. */
export const PARTS_PER_UNIT = 10_000

const DECIMAL = /^([+-]?)(\d{1,12})(?:\.(\d*))?$|^([+-]?)\.(\d+)$/

/**
 * Reads a decimal written with a point ("-12.345") as whole ten-thousandths, exactly. Digits after the fourth
 * decimal round half away from zero. Null when the text is not such a decimal or exceeds 12 digits before the point.
 */
export function parseAmount(text: string): number | null {
  const match = DECIMAL.exec(text.trim())
  if (match === null) return null
  const negative = (match[1] ?? match[4]) === '-'
  const fraction = (match[3] ?? match[5] ?? '').padEnd(5, '0')
  const parts =
    Number(match[2] ?? '0') * PARTS_PER_UNIT + Number(fraction.slice(0, 4)) + (fraction.charCodeAt(4) >= 53 ? 1 : 0)
  return negative && parts !== 0 ? -parts : parts
}

/** A number of currency units as whole ten-thousandths, half away from zero; null when it is not finite or too large to be exact. */
export function amountOfNumber(units: number): number | null {
  const parts = Math.round(Math.abs(units) * PARTS_PER_UNIT)
  if (!Number.isSafeInteger(parts)) return null
  return units < 0 && parts !== 0 ? -parts : parts
}

/** An amount in another currency at `rate` units of it for one unit, rounded half away from zero to ten-thousandths. */
export function convertAmount(parts: number, rate: number): number {
  if (rate === 1) return parts
  const converted = Math.round(Math.abs(parts) * rate)
  return parts < 0 && converted !== 0 ? -converted : converted
}
