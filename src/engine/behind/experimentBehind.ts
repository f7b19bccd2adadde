import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { type AskedExperiment, answerExperiments, type ExperimentResult } from '../answers/experiments'
import { experimentMembers } from '../experimentMembers'
import type { BehindFigure } from './BehindFigure'

type TakeExperimentApart = (analysis: Analysis, scope: Scope, experiment: AskedExperiment) => BehindFigure | null

/** The orders of the days in which one counts; they bear witness, as credits of those days count nothing. */
function frameOf(scope: Scope, { day, days }: AskedExperiment) {
  const windows = [{ from: day + 1, to: day + days + 1 }]
  return { windows, money: 'value', creditsAt: 'own', factor: 1, held: null, scope } as const
}

/** The share of one side that ordered. */
function rate(
  keysOf: (experiment: AskedExperiment) => readonly string[],
  shown: (result: ExperimentResult) => number | null,
): TakeExperimentApart {
  return (analysis, asked, experiment) => {
    const scope = { ...asked, accounts: {} }
    const [result] = answerExperiments(analysis, { scope, experiments: [experiment] }).results
    if (result === undefined || result.daysOver === 0) return null
    const members = experimentMembers(analysis, scope, experiment, keysOf(experiment))
    const of = (unit: number) => {
      const member = members.get(unit)
      return member === undefined ? null : Number(member.ordered)
    }
    const parts = dividedContributions(analysis.ledger(scope).unitCount, null, of, () => 1)
    return { ...frameOf(scope, experiment), parts, above: 'accounts', below: 'accounts', shown: shown(result) }
  }
}

/** What contacted accounts brought, less what each held-out one did, times contacted ÷ held out. */
const gained: TakeExperimentApart = (analysis, asked, experiment) => {
  const scope = { ...asked, accounts: {} }
  const [result] = answerExperiments(analysis, { scope, experiments: [experiment] }).results
  if (result === undefined || result.gained === null) return null
  const [contacted, heldOut] = [experiment.contacted, experiment.heldOut].map((keys) =>
    experimentMembers(analysis, scope, experiment, keys),
  ) as [ReturnType<typeof experimentMembers>, ReturnType<typeof experimentMembers>]
  const weight = contacted.size / heldOut.size
  const parts = addedContributions(analysis.ledger(scope).unitCount, null, (unit) => {
    const against = heldOut.get(unit)
    return contacted.get(unit)?.value ?? (against === undefined ? null : -against.value * weight)
  })
  return { ...frameOf(scope, experiment), parts, above: 'money', below: null, shown: result.gained }
}

/** Figures of an experiment, which only the workspace knows: it comes with the question. */
export const EXPERIMENT_BEHIND = {
  'experiment-contacted': rate(
    ({ contacted }) => contacted,
    ({ contactedRate }) => contactedRate,
  ),
  'experiment-held-out': rate(
    ({ heldOut }) => heldOut,
    ({ heldOutRate }) => heldOutRate,
  ),
  'experiment-gained': gained,
} as const satisfies Record<string, TakeExperimentApart>
