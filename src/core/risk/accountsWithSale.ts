import type { RiskHistory } from './riskHistory'

/** The units that risk is told of: those with a sale by the as-of day. */
export function accountsWithSale({ unitCount, start }: RiskHistory): Uint32Array {
  return Uint32Array.from({ length: unitCount }, (_, unit) => unit).filter((unit) => start[unit] < start[unit + 1])
}
