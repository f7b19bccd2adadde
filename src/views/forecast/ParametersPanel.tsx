import type { UseQueryResult } from '@tanstack/react-query'

import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { useUrlChoice } from '../../state/useUrlChoice'
import { exactly } from '../../ui/exactly'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { Segmented } from '../../ui/Segmented'
import { FORECAST_WORDS } from '../../ui/forecastWords'
import { fittingFrame } from './fittingFrame'
import { inWeeks } from './inWeeks'
import { parameterSentences } from './parameterSentences'

interface ParametersPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly answer: ForecastAnswer | undefined
  readonly report: ForecastReport | undefined
}

interface Row {
  readonly model: string
  readonly parameter: string
  readonly value: number
  readonly error: number
}

/** The parameters with their standard errors, and what they say of this company in words. */
export function ParametersPanel({ query, answer, report }: ParametersPanelProps) {
  const format = useFormat()
  const [of, setOf] = useUrlChoice('parameters', ['calibration', 'present'])
  const fit = report === undefined ? undefined : of === 'present' ? report.presentFit : report.tried[report.chosen]?.fit
  const sentences =
    fit === undefined || report === undefined || answer === undefined
      ? []
      : parameterSentences(fit, report.spending, format)
  return (
    <Panel
      span={5}
      kicker={`Parameters, time in weeks, ${of === 'present' ? 'fitted to everything known' : 'fitted to calibration'}`}
      headline={sentences[0] ?? (report === undefined ? null : 'Parameters')}
      {...fittingFrame(query)}
      height={220}
      actions={<Segmented label="Fitted to" value={of} options={FITTED} onChange={setOf} />}
      note={sentences.slice(1).join(' ')}
      working={{
        title: 'Parameters',
        definition:
          'Rates of buying differ among customers by a gamma distribution (r, α in weeks); the inclination to leave by a beta (a, b) or, in Pareto/NBD, a gamma (s, β in weeks) distribution. Values of an account’s orders vary by p about a mean that differs among accounts by q and γ. Standard errors from the curvature of the likelihood.',
        formula: null,
        inputs:
          fit === undefined || report === undefined
            ? []
            : rowsOf(fit, of === 'present' ? report.spending : report.testSpending).map((row) => ({
                label: `${modelWords(row.model)}, ${SIGNS[row.parameter] ?? row.parameter}`,
                value: exactly.several(
                  [
                    ['value', exactly.decimal(format, row.value, 6)],
                    ['standard error', exactly.decimal(format, row.error, 6)],
                  ],
                  ' ± ',
                ),
              })),
      }}
    >
      {fit !== undefined && report !== undefined && (
        <LedgerTable
          label="Parameters"
          height="dense"
          rows={rowsOf(fit, of === 'present' ? report.spending : report.testSpending)}
          rowId={({ model, parameter }) => `${model} ${parameter}`}
          columns={[
            {
              id: 'parameter',
              head: 'Parameter',
              rowHead: true,
              cell: ({ parameter }) => SIGNS[parameter] ?? parameter,
            },
            { id: 'model', head: 'Model', cell: ({ model }) => modelWords(model) },
            {
              id: 'value',
              head: 'Value',
              metric: 'model-parameter',
              kind: 'decimal',
              figure: (row) => ({
                value: row.value,
                text: format.decimal(row.value, 4),
                at: { model: row.model, parameter: row.parameter, fitted: of },
              }),
            },
            {
              id: 'error',
              head: 'Standard error',
              metric: 'model-parameter-error',
              kind: 'decimal',
              figure: (row) => ({
                value: row.error,
                text: format.decimal(row.error, 4),
                unknown: 'The likelihood has no peak, so there is none.',
                at: { model: row.model, parameter: row.parameter, fitted: of },
              }),
            },
          ]}
        />
      )}
    </Panel>
  )
}

const FITTED = [
  { value: 'calibration', label: 'Calibration' },
  { value: 'present', label: 'All' },
] as const

const SIGNS: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', gamma: 'γ' }

const modelWords = (model: string) =>
  model in FORECAST_WORDS ? FORECAST_WORDS[model as keyof typeof FORECAST_WORDS] : 'Gamma-Gamma'

function rowsOf(fit: ForecastReport['presentFit'], spending: ForecastReport['spending']): Row[] {
  const weeks = inWeeks(fit)
  const ofPurchases = fit.parameterNames.map((parameter, i) => ({
    model: fit.name,
    parameter,
    value: weeks.parameters[i] ?? NaN,
    error: weeks.standardErrors[i] ?? NaN,
  }))
  const money = (value: number, i: number) => (i === 2 ? value / 10_000 : value)
  const ofValues = ['p', 'q', 'gamma'].map((parameter, i) => ({
    model: 'gammaGamma',
    parameter,
    value: money(spending.parameters[i] ?? NaN, i),
    error: money(spending.standardErrors[i] ?? NaN, i),
  }))
  return [...ofPurchases, ...ofValues]
}
