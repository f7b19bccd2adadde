/** ln(1 + eˣ) without overflow; exact to the last bit, −∞ gives 0. */
export function log1pexp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))
}
