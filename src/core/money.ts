/** How many parts a currency unit is held in: prices have up to 4 decimals, and whole parts add up exactly. */
export const PARTS_PER_UNIT = 10_000

const PLUS = 43
const MINUS = 45
const POINT = 46
const ZERO = 48
const FIVE = 53
const NINE = 57

/**
 * Reads a decimal written with a point ("-12.345") as whole ten-thousandths, exactly. Digits after the fourth
 * decimal round half away from zero. Null when the text is not such a decimal or exceeds 12 digits before the point.
 */
export function parseAmount(text: string): number | null {
  const written = text.trim()
  const sign = written.charCodeAt(0)
  const first = sign === MINUS || sign === PLUS ? 1 : 0
  let at = first
  let units = 0
  for (; isDigit(written.charCodeAt(at)); at++) units = units * 10 + written.charCodeAt(at) - ZERO
  const digits = at - first
  const point = at
  let fraction = 0
  if (written.charCodeAt(point) === POINT) at++
  for (let worth = PARTS_PER_UNIT / 10; at > point && isDigit(written.charCodeAt(at)); at++, worth /= 10) {
    if (worth >= 1) fraction += (written.charCodeAt(at) - ZERO) * worth
  }
  const isDecimal = at === written.length && digits <= 12 && (digits > 0 || at > point + 1)
  if (!isDecimal) return null
  const parts = units * PARTS_PER_UNIT + fraction + (written.charCodeAt(point + 5) >= FIVE ? 1 : 0)
  return sign === MINUS && parts !== 0 ? -parts : parts
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
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
