/**
 * The value below which a standard normal variable lies with probability p, 0 < p < 1; relative error below 1.2e-9.
 * −Infinity at 0, Infinity at 1.
 *
 * Source: P. J. Acklam's rational approximations, one for the middle and one for both tails.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity
  if (p >= 1) return Infinity
  if (p < TAIL) return tail(Math.sqrt(-2 * Math.log(p)))
  if (p > 1 - TAIL) return -tail(Math.sqrt(-2 * Math.log1p(-p)))
  const q = p - 0.5
  const r = q * q
  return (q * horner(MIDDLE_TOP, r)) / (horner(MIDDLE_BOTTOM, r) * r + 1)
}

const TAIL = 0.02425
const MIDDLE_TOP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
]
const MIDDLE_BOTTOM = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572]
const TAIL_TOP = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BOTTOM = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]

function tail(q: number): number {
  return horner(TAIL_TOP, q) / (horner(TAIL_BOTTOM, q) * q + 1)
}

/** c₀·xⁿ + … + cₙ. */
function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, one) => sum * x + one, 0)
}
