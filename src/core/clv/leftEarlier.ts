import { gaussLegendre, type Quadrature } from '../math/gaussLegendre'

/** Quadratures with the most decay lengths and the longest stretch (in ln) over which each is exact to about 1e-13. */
const QUADRATURES: readonly (Quadrature & { readonly decay: number; readonly stretch: number })[] = [
  { ...gaussLegendre(8), decay: 4, stretch: 1.5 },
  { ...gaussLegendre(12), decay: 10, stretch: 3 },
  { ...gaussLegendre(24), decay: Infinity, stretch: Infinity },
]

/** After so many decay lengths nothing is left that a double could tell. */
const DECAY_LENGTHS = 36

/**
 * Those accounts of Pareto/NBD that left somewhere between their last purchase and the end of the history:
 * I = ∫ from tx to T of (α+u)^−K·(β+u)^−(s+1) du. Fills `into` with ln I and, under the weights of the integral, the
 * means of ln(α+u), ln(β+u), 1 ÷ (α+u) and 1 ÷ (β+u): what a likelihood and its gradient need. ln I = −∞ where T = tx.
 *
 * Substituting v = ln((m+u)/(m+tx)), m the smaller of α and β, the integrand falls at least exponentially; 8 to 24 points
 * of Gauss–Legendre give ln I to about 1e-13. No hypergeometric function, no special case of α = β.
 */
export function leftEarlier(
  K: number,
  alpha: number,
  s: number,
  beta: number,
  tx: number,
  T: number,
  into: Float64Array,
): void {
  const isAlphaLess = alpha <= beta
  const near = (isAlphaLess ? alpha : beta) + tx
  const far = (isAlphaLess ? beta : alpha) + tx
  const nearPower = isAlphaLess ? K : s + 1
  const farPower = isAlphaLess ? s + 1 : K
  const logNear = Math.log(near)
  const logFar = Math.log(far)
  const stretch = Math.log1p((T - tx) / near)
  if (!(stretch > 0)) {
    into.fill(0)
    into[0] = -Infinity
    return
  }
  const decay = nearPower + (farPower * near) / far - 1
  const to = decay * stretch > DECAY_LENGTHS ? DECAY_LENGTHS / decay : stretch
  const most = to < stretch ? DECAY_LENGTHS : (nearPower + farPower) * to
  const { point, weight } =
    QUADRATURES.find((one) => most <= one.decay && to <= one.stretch) ?? QUADRATURES[QUADRATURES.length - 1]
  let sum = 0
  let sumNear = 0
  let sumFar = 0
  let sumPerNear = 0
  let sumPerFar = 0
  for (let i = 0; i < point.length; i++) {
    const v = to * point[i]
    const growth = Math.exp(v)
    const u = near * growth - near
    const grownFar = Math.log1p(u / far)
    const mass = weight[i] * Math.exp((1 - nearPower) * v - farPower * grownFar)
    sum += mass
    sumNear += mass * v
    sumFar += mass * grownFar
    sumPerNear += mass / growth
    sumPerFar += mass / (far + u)
  }
  into[0] = Math.log(to * sum) + (1 - nearPower) * logNear - farPower * logFar
  into[isAlphaLess ? 1 : 2] = logNear + sumNear / sum
  into[isAlphaLess ? 2 : 1] = logFar + sumFar / sum
  into[isAlphaLess ? 3 : 4] = sumPerNear / sum / near
  into[isAlphaLess ? 4 : 3] = sumPerFar / sum
}
