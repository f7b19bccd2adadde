/** ζ(k) − 1 for k = 2 … 28: the series of ln Γ about 1 and 2, less its geometric part. */
const ZETA_LESS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9, 3.725334024788457e-9,
]
const EULER = 0.5772156649015329
const HALF_LOG_TWO_PI = 0.9189385332046727
/** From here Stirling's series of eight terms is exact to the last bit. */
const STIRLING_FROM = 10

/** ln Γ(x) for x > 0. Relative error below 2e-15, beside its zeros at 1 and 2 too. Infinity at 0. */
export function lgamma(x: number): number {
  if (x === 0) return Infinity
  if (x < 0.5) return lgammaOnePlus(x) - Math.log(x)
  if (x <= 1.5) return lgammaOnePlus(x - 1)
  if (x <= 2.5) return Math.log1p(x - 2) + lgammaOnePlus(x - 2)
  if (x >= STIRLING_FROM) return stirling(x)
  let product = 1
  let at = x
  while (at > 2.5) product *= --at
  return Math.log(product) + lgamma(at)
}

/** ln Γ(1 + e) for |e| ≤ 1/2, exact to the last bit relative to its size. Source: Abramowitz & Stegun 6.1.33. */
function lgammaOnePlus(e: number): number {
  let sum = 0
  for (let k = ZETA_LESS_ONE.length + 1; k >= 2; k--) {
    sum = -e * sum + ZETA_LESS_ONE[k - 2] / k
  }
  return -Math.log1p(e) + e * (1 - EULER) + e * e * sum
}

/** Source: Abramowitz & Stegun 6.1.41. */
function stirling(x: number): number {
  const y = 1 / (x * x)
  const tail =
    1 / 12 +
    y *
      (-1 / 360 +
        y * (1 / 1260 + y * (-1 / 1680 + y * (1 / 1188 + y * (-691 / 360360 + y * (1 / 156 + y * (-3617 / 122400)))))))
  return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + tail / x
}
