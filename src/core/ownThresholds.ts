import { curveQuantile, type GapCurve } from './gapCurve'
import type { GapPool } from './gapPool'
import { tallyRow } from './gapTally'
import { predictedMean, predictedSpread } from './predictedGap'
import type { SaleDays } from './saleDays'
import { fixParts, fixThresholds, type Thresholds } from './thresholds'

/** The points of the gap distribution at which a unit is due, at risk and churned, and its usual gap. */
const POINTS = { due: 0.1, risk: 0.8, churn: 0.95, usual: 0.5 }

/**
 * Fixes each entry's thresholds at the 10, 80 and 95 % points of its own gap distribution: its gaps until then, shrunk to
 * the pool of its month, and the quantiles of the company's standardised gaps in its class. While the pool is too small to
 * speak: by `fixedDays`. O(entries).
 *
 * Due begins with the first whole day not before its point. The others are rounded: a gap of d days stands for d − ½ to
 * d + ½, so that on the evening of that day at least 80 (95) % of the gaps have ended.
 */
export function ownThresholds(
  { unitCount, start, day }: SaleDays,
  pools: readonly GapPool[],
  pool: Uint16Array,
  fixedDays: number,
  thresholds: Thresholds,
): void {
  const points = pools.map(({ curves }) => curves.map(curvePoints))
  for (let unit = 0; unit < unitCount; unit++) {
    let logSum = 0
    for (let entry = start[unit]; entry < start[unit + 1]; entry++) {
      const gaps = entry - start[unit]
      if (gaps > 0) logSum += Math.log(day[entry] - day[entry - 1])
      const its = pools[pool[entry]]
      if (its.curves.length === 0) {
        fixParts(thresholds, entry, fixedDays, NaN)
        continue
      }
      const mean = predictedMean(its, gaps, logSum)
      const spread = predictedSpread(its, gaps)
      const { due, risk, churn, usual } = points[pool[entry]][its.classOfRow[tallyRow(gaps, mean)]]
      fixThresholds(
        thresholds,
        entry,
        Math.ceil(Math.exp(mean + spread * due)),
        Math.exp(mean + spread * risk),
        Math.exp(mean + spread * churn),
        Math.exp(mean + spread * usual),
      )
    }
  }
}

function curvePoints(curve: GapCurve): typeof POINTS {
  return {
    due: curveQuantile(curve, POINTS.due),
    risk: curveQuantile(curve, POINTS.risk),
    churn: curveQuantile(curve, POINTS.churn),
    usual: curveQuantile(curve, POINTS.usual),
  }
}
