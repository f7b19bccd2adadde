import { addedContributions } from '../../core/behind/contributions'
import { CAPACITY_WEEKS } from '../../core/callCapacity'
import { expectedLoss, expectedStake } from '../../core/expectedStake'
import { PARTS_PER_UNIT } from '../../core/money'
import { unitsToCall } from '../../core/unitsToCall'
import { answerRisk } from '../answers/risk'
import { answerWorklist } from '../answers/worklist'
import { ownRhythms, riskFit } from '../riskFit'
import { unitOfKey } from '../unitOfKey'
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

/** The accounts that so many calls a week reach, and what each brings: "5:30", saved at 30 %, or "5:12", at 12 a call. */
function reached(of: (loss: number, per: number) => number): TakeApartLate {
  return async (analysis, scope, at, signal) => {
    const [calls = Number.NaN, per = Number.NaN] = at.split(':').map(Number)
    if (!(Number.isInteger(calls) && calls >= 0 && per >= 0)) return null
    const { rows, losses } = await answerWorklist(analysis, { scope, count: calls * CAPACITY_WEEKS }, signal)
    const unitOf = unitOfKey(analysis, scope)
    const byUnit = new Map(rows.map(({ key, loss }) => [unitOf.get(key)!, loss]))
    const parts = addedContributions(analysis.ledger(scope).unitCount, null, (unit) => {
      const loss = byUnit.get(unit) ?? Number.NaN
      return Number.isNaN(loss) ? null : of(loss, per)
    })
    const shown = losses.slice(0, calls * CAPACITY_WEEKS).reduce((sum, loss) => sum + of(loss, per), 0)
    return { ...witnesses(analysis.asOfDay(scope)), money: 'value', parts, above: 'money', below: null, shown }
  }
}

/** Figures of risk, by the model in use. */
export const RISK_BEHIND = {
  'risk-expected-silent': expectedSilent,
  'worklist-expected-loss': worklistLoss,
  'capacity-saved': reached((loss, percent) => (percent / 100) * loss),
  'capacity-cost': reached((_loss, cost) => cost * PARTS_PER_UNIT),
} as const satisfies Record<string, TakeApartLate>
