import type { UseQueryResult } from '@tanstack/react-query'

import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { type BehindOpener, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import type { FigureKind, Format } from '../../ui/format'
import { FORECAST_WORDS } from '../../ui/forecastWords'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingInput } from '../../ui/Working'
import { fittingFrame } from './fittingFrame'
import { inWeeks } from './inWeeks'

interface ModelsPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer | undefined
  readonly report: ForecastReport | undefined
}

type Tried = ForecastReport['tried'][number]

/** The models side by side: how well each describes calibration, and what each made of the hold-out. */
export function ModelsPanel({ query, answer, report }: ModelsPanelProps) {
  const format = useFormat()
  const opener = useBehindOpener()
  return (
    <Panel
      span={7}
      kicker="Models, fitted to calibration and tried on the hold-out, all accounts"
      headline={report === undefined ? null : headlineOf(report, format)}
      {...fittingFrame(query)}
      height={160}
      note={`Log-likelihood, AIC and BIC with time in weeks, as they are published; smaller AIC and BIC are better. The setting “model” decides which one is used; automatic is MBG/NBD unless MBG/CNBD-k did better on the hold-out; with more than ${format.count(20_000)} distinct histories that one is left out unless chosen.`}
      working={{
        title: 'Model comparison',
        definition:
          'Every model is fitted by maximum likelihood to the same purchase histories. AIC and BIC charge it for its parameters; the hold-out shows what it makes of what it has not seen.',
        formula: 'AIC = 2k − 2 ln L; BIC = k ln n − 2 ln L',
        inputs: (report?.tried ?? []).flatMap(({ fit }) => criteriaPutIn(fit, format)),
      }}
    >
      {answer !== undefined && report !== undefined && (
        <LedgerTable
          label="Models"
          height="dense"
          rows={report.tried}
          rowId={({ fit }) => fit.name}
          chosen={report.tried[report.chosen]?.fit.name ?? null}
          columns={columnsOf(opener)}
        />
      )}
    </Panel>
  )
}

/** What AIC and BIC of a model are made of, time in weeks. */
function criteriaPutIn(fit: Tried['fit'], format: Format): WorkingInput[] {
  const name = FORECAST_WORDS[fit.name]
  const { logLikelihood, aic, bic } = inWeeks(fit)
  return [
    { label: `${name}: ln L, time in weeks`, value: exactly.decimal(format, logLikelihood) },
    { label: `${name}: parameters, k`, value: exactly.count(format, fit.parameters.length + Number(fit.phases > 1)) },
    { label: `${name}: accounts, n`, value: exactly.count(format, fit.units) },
    { label: `${name}: AIC`, value: exactly.decimal(format, aic), result: true },
    { label: `${name}: BIC`, value: exactly.decimal(format, bic), result: true },
    { label: `${name}: evaluations of the likelihood`, value: exactly.count(format, fit.evaluations) },
  ]
}

const cell = (
  id: string,
  head: string,
  kind: FigureKind,
  of: (one: Tried) => number,
  opener?: BehindOpener,
): Column<Tried> => ({
  id,
  head,
  metric: id,
  kind,
  figure: (one) => ({ value: of(one), unknown: UNKNOWN, at: { model: one.fit.name }, ...opener?.(id, one.fit.name) }),
})

const UNKNOWN = 'Nothing was ordered in the hold-out.'

const columnsOf = (opener: BehindOpener): readonly Column<Tried>[] => [
  { id: 'model', head: 'Model', rowHead: true, cell: ({ fit }) => FORECAST_WORDS[fit.name] },
  cell('model-log-likelihood', 'ln L', 'decimal', ({ fit }) => inWeeks(fit).logLikelihood, opener),
  cell('model-aic', 'AIC', 'decimal', ({ fit }) => inWeeks(fit).aic),
  cell('model-bic', 'BIC', 'decimal', ({ fit }) => inWeeks(fit).bic),
  cell('model-holdout-expected', 'Expected', 'count', ({ card }) => card.expected, opener),
  cell('model-holdout-bias', 'Bias', 'percent', ({ card }) => card.bias, opener),
  cell('model-holdout-mae', 'Error', 'decimal', ({ card }) => card.mae, opener),
  cell('model-holdout-deviance', 'Deviance', 'decimal', ({ card }) => card.deviance, opener),
]

function headlineOf({ tried, chosen }: ForecastReport, format: Format): string {
  const used = tried[chosen]
  if (used === undefined) return 'Models'
  const best = tried.reduce((a, b) => (b.card.deviance < a.card.deviance ? b : a))
  const name = FORECAST_WORDS[used.fit.name]
  return best === used
    ? `${name} is used, and did best on the hold-out`
    : `${name} is used; ${FORECAST_WORDS[best.fit.name]} did better on the hold-out (deviance ${format.decimal(best.card.deviance, 3)} against ${format.decimal(used.card.deviance, 3)})`
}
