const ASYMPTOTIC_FROM = 10

/**
 * ψ(x) = d ln Γ(x) ÷ dx for x > 0. Absolute error below 4e-15 · max(1, |ψ|).
 *
 * Source: Abramowitz & Stegun 6.3.5 (recurrence) and 6.3.18 (asymptotic series).
 */
export function digamma(x: number): number {
  let sum = 0
  let at = x
  for (; at < ASYMPTOTIC_FROM; at++) sum -= 1 / at
  const y = 1 / (at * at)
  const tail =
    y * (1 / 12 + y * (-1 / 120 + y * (1 / 252 + y * (-1 / 240 + y * (1 / 132 + y * (-691 / 32760 + y * (1 / 12)))))))
  return sum + Math.log(at) - 0.5 / at - tail
}
