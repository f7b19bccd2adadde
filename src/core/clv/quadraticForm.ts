/** Variance of a sum whose derivatives by the parameters are `slopes`: slopesᵀ · covariance · slopes, the covariance row by row. */
export function quadraticForm(covariance: Float64Array, slopes: Float64Array): number {
  let sum = 0
  for (let i = 0; i < slopes.length; i++) {
    for (let j = 0; j < slopes.length; j++) sum += slopes[i] * covariance[i * slopes.length + j] * slopes[j]
  }
  return sum
}
