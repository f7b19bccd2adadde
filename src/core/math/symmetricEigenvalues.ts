const MOST_SWEEPS = 60

/**
 * The eigenvalues of a symmetric `size` × `size` matrix, ascending, by Jacobi's rotations; absolute error about 1e-15 of
 * the largest.
 */
export function symmetricEigenvalues(matrix: Float64Array, size: number): Float64Array {
  const m = matrix.slice()
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    let off = 0
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) off += Math.abs(m[p * size + q])
    if (off === 0) break
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(m, size, p, q)
  }
  return Float64Array.from({ length: size }, (_, i) => m[i * size + i]).sort()
}

/** Turns the plane of p and q until their common element is 0. */
function rotate(m: Float64Array, size: number, p: number, q: number): void {
  const between = m[p * size + q]
  if (between === 0) return
  const theta = (m[q * size + q] - m[p * size + p]) / (2 * between)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const cosine = 1 / Math.hypot(t, 1)
  const sine = t * cosine
  for (let k = 0; k < size; k++) {
    const kp = m[k * size + p]
    const kq = m[k * size + q]
    m[k * size + p] = cosine * kp - sine * kq
    m[k * size + q] = sine * kp + cosine * kq
  }
  for (let k = 0; k < size; k++) {
    const pk = m[p * size + k]
    const qk = m[q * size + k]
    m[p * size + k] = cosine * pk - sine * qk
    m[q * size + k] = sine * pk + cosine * qk
  }
  m[p * size + q] = 0
  m[q * size + p] = 0
}
