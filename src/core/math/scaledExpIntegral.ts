import { lgamma } from './lgamma'

/**
 * eᶻ·E_ν(z) = ∫ from 1 to ∞ of e^(−z(u−1))·u^−ν du, the exponential integral of real order ν ≥ 0 without its scale, z > 0; at z = 0
 * 1 ÷ (ν − 1), Infinity for ν ≤ 1. Relative error below 1e-13.
 *
 * Continued fraction for z > 1; below, the series at an order near 1, carried up to ν by recurrence.
 * Source: NIST DLMF 8.19.5, 8.19.8, 8.19.12, 8.19.17. It is also U(ν, ν, z) · z^(ν−1).
 */
export function scaledExpIntegral(order: number, z: number): number {
  if (z === 0) return order > 1 ? 1 / (order - 1) : Infinity
  if (z > 1) return continuedFraction(order, z)
  const start = order < 1.5 ? order : order - Math.floor(order - 0.5)
  let value = Math.exp(z) * series(1 - start, z)
  for (let at = start; at < order - 0.25; at++) value = (1 - z * value) / at
  return value
}

/** Lentz's method. */
function continuedFraction(order: number, z: number): number {
  let b = z + order
  let c = Infinity
  let d = 1 / b
  let value = d
  for (let i = 1; i < 1000; i++) {
    const a = -i * (order - 1 + i)
    b += 2
    d = 1 / (a * d + b)
    c = b + a / c
    const factor = c * d
    value *= factor
    if (Math.abs(factor - 1) < 1e-16) break
  }
  return value
}

/** E of order 1 − e, −1/2 ≤ e ≤ 1: Γ(e)·z^−e − Σ (−z)ⁿ ÷ ((e + n)·n!), whose two poles at e = 0 cancel. */
function series(e: number, z: number): number {
  const pole = lgamma(1 + e) - e * Math.log(z)
  let sum = e === 0 ? -0.5772156649015329 - Math.log(z) : Math.expm1(pole) / e
  let term = 1
  for (let n = 1; n < 40; n++) {
    term *= -z / n
    sum -= term / (e + n)
    if (Math.abs(term) < 1e-18) break
  }
  return sum
}
