import { addedContributions } from '../../core/behind/contributions'
import { expectedLoss, expectedStake } from '../../core/expectedStake'
import { unitsToCall } from '../../core/unitsToCall'
import { answerRisk } from '../answers/risk'
import { answerWorklist } from '../answers/worklist'
import { ownRhythms, riskFit } from '../riskFit'
import type { TakeApartLate } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** How many of the chosen accounts are expected not to order within the horizon: the chance of each. */
const expectedSilent: TakeApartLate = async (analysis, scope, _at, signal) => {
  const { risk, expectedSilent: shown, chosen } = await answerRisk(analysis, scope, signal)
  if (chosen === null) return null
  const parts = addedContributions(risk.length, analysis.mask(scope), (unit) =>
    Number.isNaN(risk[unit]!) ? null : risk[unit]!,
  )
  return { ...witnesses(analysis.asOfDay(scope)), parts, above: 'chance', below: null, shown }
}

/** What is expected to be lost with the accounts that are to be called. */
const worklistLoss: TakeApartLate = async (analysis, scope, _at, signal) => {
  const { risk, before } = await riskFit(analysis, scope, signal)
  const stake = expectedStake(analysis.clv(scope), ownRhythms(analysis, scope))
  const listed = unitsToCall(analysis.rhythms(scope), analysis.asOfDay(scope))
  const parts = addedContributions(stake.length, analysis.mask(scope), (unit) => {
    const loss = expectedLoss(stake[unit]!, risk[unit]!, before[unit]!)
    return listed[unit] === 0 || Number.isNaN(loss) ? null : loss
  })
  const { losses } = await answerWorklist(analysis, { scope, count: 0 }, signal)
  const shown = losses.reduce((sum, loss) => sum + loss, 0)
  return { ...witnesses(analysis.asOfDay(scope)), money: 'value', parts, above: 'money', below: null, shown }
}

/** Figures of risk, by the model in use. */
export const RISK_BEHIND = {
  'risk-expected-silent': expectedSilent,
  'worklist-expected-loss': worklistLoss,
} as const satisfies Record<string, TakeApartLate>
