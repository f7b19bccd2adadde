const ABOVE = [
  220.206867912376, 221.213596169931, 112.079291497871, 33.912866078383, 6.37396220353165, 0.700383064443688,
  0.0352624965998911,
]
const BELOW = [
  440.413735824752, 793.826512519948, 637.333633378831, 296.564248779674, 86.7807322029461, 16.064177579207,
  1.75566716318264, 0.0883883476483184,
]
const FRACTION_FROM = 7.07106781186547
const ROOT_TWO_PI = 2.5066282746310002

/**
 * The probability that a standard normal number is below x; absolute error below 1e-15, relative below 1e-8 down to −37.
 *
 * Source: Hart (1968), as West gives it in Better approximations to cumulative normal functions (2005).
 */
export function normalCdf(x: number): number {
  const distance = Math.abs(x)
  const density = Math.exp((-distance * distance) / 2)
  const tail =
    distance < FRACTION_FROM
      ? (density * polynomial(ABOVE, distance)) / polynomial(BELOW, distance)
      : density / ROOT_TWO_PI / (distance + 1 / (distance + 2 / (distance + 3 / (distance + 4 / (distance + 0.65)))))
  return x > 0 ? 1 - tail : tail
}

function polynomial(coefficients: readonly number[], at: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * at + coefficients[i]
  return sum
}
