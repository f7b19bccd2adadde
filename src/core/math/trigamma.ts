const ASYMPTOTIC_FROM = 12

/**
 * ψ′(x) = d² ln Γ(x) ÷ dx² for x > 0. Relative error below 2e-15.
 *
 * Source: Abramowitz & Stegun 6.4.6 (recurrence) and 6.4.12 (asymptotic series).
 */
export function trigamma(x: number): number {
  let sum = 0
  let at = x
  for (; at < ASYMPTOTIC_FROM; at++) sum += 1 / (at * at)
  const y = 1 / (at * at)
  const tail =
    y * (1 / 6 + y * (-1 / 30 + y * (1 / 42 + y * (-1 / 30 + y * (5 / 66 + y * (-691 / 2730 + y * (7 / 6)))))))
  return sum + (1 + 0.5 / at + tail) / at
}
