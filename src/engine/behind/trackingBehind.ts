import { addedContributions } from '../../core/behind/contributions'
import { isOpen } from '../../core/clv/forecastGate'
import { lawOf } from '../../core/clv/lawOf'
import { answerForecast } from '../answers/forecast'
import { forecastFrame } from '../forecastInput'
import { forecastFit, forecastGates } from '../settledForecast'
import type { TakeApartLate } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** Repeat order days of all units known at the end of calibration, up to the end of a week ("12") or in it. */
function tracked(of: 'actual' | 'expected', sum: 'cumulative' | 'weekly'): TakeApartLate {
  return async (analysis, scope, at, signal) => {
    const frame = forecastFrame(analysis, scope)
    const week = /^\d+$/.test(at) ? Number(at) - 1 : -1
    if (week < 0 || !isOpen(forecastGates(analysis, scope, frame))) return null
    const { tracking } = (await answerForecast(analysis, scope, signal)).report!
    const until = tracking[of][week]
    if (until === undefined) return null
    const shown = sum === 'weekly' ? until - (tracking[of][week - 1] ?? 0) : until
    const { originDay, days, holdout } = frame
    const from = sum === 'weekly' ? originDay + 7 * week : originDay
    const window = { from, to: originDay + 7 * (week + 1) }
    const fit = await forecastFit(analysis, scope, frame, signal)
    const law = lawOf(fit.tried[fit.chosen]!.fit)
    const expectedBy = (first: number, day: number) => (day > first ? law.expected(0, 0, 0, day - first) : 0)
    const parts = addedContributions(days.unitCount, null, (unit) => {
      const entries = days.day.subarray(days.start[unit], days.start[unit + 1])
      const first = entries[0]
      if (first === undefined || first >= holdout.from || first >= window.to) return null
      if (of === 'actual') return entries.subarray(1).filter((day) => window.from <= day && day < window.to).length
      return expectedBy(first, window.to) - expectedBy(first, window.from)
    })
    const above = of === 'actual' ? 'order-days' : 'chance'
    return { ...witnesses(analysis.asOfDay(scope)), windows: [window], parts, above, below: null, shown }
  }
}

/** Figures of purchases followed week by week. */
export const TRACKING_BEHIND = {
  'tracking-actual': tracked('actual', 'cumulative'),
  'tracking-expected': tracked('expected', 'cumulative'),
  'tracking-weekly-actual': tracked('actual', 'weekly'),
  'tracking-weekly-expected': tracked('expected', 'weekly'),
} as const satisfies Record<string, TakeApartLate>
