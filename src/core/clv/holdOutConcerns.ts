import type { Concern } from './concern'

const BIAS = 0.2

/**
 * What the hold-out says against a model beside losing to a naive forecast: `bias` is forecast ÷ actual purchases − 1; NaN,
 * where nothing came, is no reason.
 */
export function holdOutConcerns(bias: number): Concern[] {
  return Math.abs(bias) > BIAS ? [{ code: 'biased', found: bias, limit: BIAS }] : []
}
