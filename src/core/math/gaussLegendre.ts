/** Points and weights on [0, 1]: Σ weight·f(point) is the integral of f, exact for polynomials up to degree 2·points − 1. */
export interface Quadrature {
  readonly point: Float64Array
  readonly weight: Float64Array
}

/**
 * Gauss–Legendre quadrature of so many points, ascending; points exact to 1e-16, weights to 1e-15. Newton's method on
 * the Legendre polynomial from Tricomi's starting values.
 */
export function gaussLegendre(points: number): Quadrature {
  const point = new Float64Array(points)
  const weight = new Float64Array(points)
  for (let i = 0; i < Math.ceil(points / 2); i++) {
    let root = Math.cos((Math.PI * (i + 0.75)) / (points + 0.5))
    let slope = 1
    for (let round = 0; round < 10; round++) {
      let before = 1
      let value = root
      for (let n = 2; n <= points; n++) {
        const next = ((2 * n - 1) * root * value - (n - 1) * before) / n
        before = value
        value = next
      }
      slope = (points * (root * value - before)) / (root * root - 1)
      const move = value / slope
      root -= move
      if (Math.abs(move) < 1e-16) break
    }
    const share = 1 / ((1 - root * root) * slope * slope)
    point[i] = (1 - root) / 2
    point[points - 1 - i] = (1 + root) / 2
    weight[i] = share
    weight[points - 1 - i] = share
  }
  return { point, weight }
}
