import type { RiskGate, RiskNeed } from '../../core/risk/riskGate'
import type { RiskAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { RISK_MODEL_WORDS } from '../../ui/riskModelWords'
import type { WorkingSheet } from '../../ui/Working'

/** The finding: which model is in use and by how much it is better, or why none is. */
export function riskHeadline({ chosen, competitors, evidence }: RiskAnswer, format: Format): string {
  if (evidence === null) return 'Not shown: too little history for a risk'
  if (chosen === null) return 'Not shown: no model foretells better than the base rate'
  const brierOf = (name: string) => competitors.find((one) => one.name === name)?.brier ?? null
  const own = format.decimal(brierOf(chosen), 3)
  if (chosen === 'silence') return `No model beats the days of silence alone (Brier score ${own}), so they are used`
  return `${RISK_MODEL_WORDS[chosen]} foretells best: Brier score ${own}, silence alone ${format.decimal(brierOf('silence'), 3)}`
}

const NEEDS: Readonly<Record<RiskNeed, string>> = {
  gaps: 'gaps between orders',
  days: 'days of history',
  accounts: 'accounts with an order early enough to learn from',
  'no-order': 'past cases without an order',
  order: 'past cases with an order',
}

/** "12 of 50 gaps between orders." */
export function gateSentence({ what, have, need }: RiskGate, format: Format): string {
  return `${format.count(have)} of ${format.count(need)} ${NEEDS[what]}.`
}

/** What was tested on whom, and learned from what. */
export function riskNote({ evidence, horizon }: RiskAnswer, format: Format): string {
  if (evidence === null) return ''
  const { mode, testDays, testRows, baseRate, baseBrier, trainRows, trainRowsOf, trainDays } = evidence
  const days = testDays.map((day) => format.day(day)).join(', ')
  const tested =
    mode === 'later-days'
      ? `Tested as of ${days}: made from what was known then, judged by the ${horizon} days after`
      : `The history is too short to test on a later day: tested on accounts left out, as of ${days}`
  const sample =
    trainRows < trainRowsOf ? `${format.count(trainRows)} of ${format.count(trainRowsOf)}` : format.count(trainRows)
  return `${tested}. ${format.count(testRows)} judgements, ${format.percent(baseRate)} without an order; knowing only such a share scores ${format.decimal(baseBrier, 3)}. Learned from ${sample} rows of ${format.count(trainDays.length)} ${trainDays.length === 1 ? 'day' : 'days'}. Told of every account with an order.`
}

/** How the scores come about. */
export function riskWorking(
  { evidence, horizon, rhythmHorizon, competitors }: RiskAnswer,
  format: Format,
): WorkingSheet {
  return {
    title: 'Models of risk',
    definition: `The chance of no order within ${horizon} days of an account with an order. Silence alone and own rhythm are regressions on one figure; the company’s own past is one on eleven figures with squares and products; BG/NBD, MBG/NBD and Pareto/NBD are purchase models. The least Brier score is used, if it beats the base rate.`,
    formula: 'Brier score = mean (chance − outcome)², outcome 1 = no order',
    inputs: [
      { label: 'Days ahead by the company’s rhythm', value: exactly.days(format, rhythmHorizon) },
      { label: 'Days tested on', value: exactly.count(format, evidence?.testDays.length ?? null) },
      { label: 'Judgements', value: exactly.count(format, evidence?.testRows ?? null) },
      ...competitors.map(({ name, brier }) => ({
        label: `Brier score, ${RISK_MODEL_WORDS[name]}`,
        value: exactly.decimal(format, brier, 4),
      })),
      {
        label: 'Brier score of the base rate',
        value: exactly.decimal(format, evidence?.baseBrier ?? null, 4),
        result: true,
      },
    ],
  }
}
