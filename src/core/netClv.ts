/**
 * Net CLV of every unit (metrics 2): historical CLV less what winning it cost, less what serving and keeping it cost, all up to
 * the as-of day, ten-thousandths. A cost that is switched off is null. NaN where a figure that is not switched off is unknown.
 */
export function netClv(
  historical: Float64Array,
  acquisition: Float64Array | null,
  service: Float64Array | null,
): Float64Array {
  return historical.map((earned, unit) => earned - (acquisition?.[unit] ?? 0) - (service?.[unit] ?? 0))
}
