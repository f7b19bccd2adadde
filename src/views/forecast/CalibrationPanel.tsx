import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { pairedBars, type PairedBarsInput } from '../../charts/pairedBars'
import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { useBehindLink, useBehindOpener } from '../../state/useBehind'
import { ChartNames } from '../../ui/ChartNames'
import type { Column } from '../../ui/column'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { sumCheck } from '../../ui/sumCheck'
import type { WorkingSheet } from '../../ui/Working'
import { fittingFrame } from './fittingFrame'

const HEIGHT = 260

interface CalibrationPanelProps {
  readonly query: UseQueryResult<ForecastAnswer>
  readonly report: ForecastReport | undefined
}

/** Orders in the hold-out by how often accounts had bought before: expected beside what happened. */
export function CalibrationPanel({ query, report }: CalibrationPanelProps) {
  const format = useFormat()
  const behind = useBehindLink()
  const input = useMemo(() => (report === undefined ? null : inputOf(report, format)), [report, format])
  const headline = report === undefined ? null : headlineOf(report)
  return (
    <Panel
      span={5}
      kicker="Calibration: order days per account in the hold-out, by repeat order days before it"
      headline={headline}
      {...fittingFrame(query)}
      height={HEIGHT}
      note="Hatched: expected. Solid: happened. Accounts in scope that had bought before the hold-out."
      {...(report === undefined ? {} : { table: <BinTable report={report} /> })}
      working={{
        title: 'Calibration by frequency',
        definition:
          'Accounts are put together by the number of order days after their first one in calibration. Of each group: how many they are, the mean of what the model expected in the hold-out, and the mean of what happened.',
        formula: 'Σ expected ÷ accounts; Σ happened ÷ accounts',
        ...(report === undefined
          ? { inputs: [] }
          : {
              ...binsPutIn(report, format),
              behind: [behind('Expected', 'holdout-expected'), behind('Happened', 'holdout-actual')],
            }),
      }}
    >
      {input !== null && headline !== null && (
        <Chart
          of={pairedBars}
          input={input}
          label={headline}
          height={HEIGHT}
          legend={<ChartNames of={{ Expected: 'calibration-expected', Happened: 'calibration-actual' }} />}
        />
      )}
    </Panel>
  )
}

const nameOf = (repeats: number, last: boolean) => (last ? `${repeats}+` : String(repeats))

function inputOf({ test: { bins } }: ForecastReport, format: Format): PairedBarsInput {
  return {
    places: bins.map(({ repeats }, i) => nameOf(repeats, i === bins.length - 1)),
    placesSaid: bins.map(
      ({ repeats, accounts }, i) =>
        `${nameOf(repeats, i === bins.length - 1)} repeat order days, ${format.count(accounts)} accounts`,
    ),
    expected: bins.map(({ expected }) => expected),
    actual: bins.map(({ actual }) => actual),
    print: (value) => format.decimal(value),
    printTick: (value) => format.decimal(value, value % 1 === 0 ? 0 : 1),
  }
}

function binsPutIn({ test: { bins, card } }: ForecastReport, format: Format): Pick<WorkingSheet, 'inputs' | 'checks'> {
  const all = (of: 'expected' | 'actual') => bins.flatMap((bin) => (bin.accounts === 0 ? [] : [bin.accounts * bin[of]]))
  return {
    inputs: bins.map((bin, i) => ({
      label: `${nameOf(bin.repeats, i === bins.length - 1)} repeat order days`,
      value:
        bin.accounts === 0
          ? ''
          : exactly.several([
              ['accounts', exactly.count(format, bin.accounts)],
              ['expected', exactly.decimal(format, bin.expected, 3)],
              ['happened', exactly.decimal(format, bin.actual, 3)],
            ]),
    })),
    checks: [
      sumCheck('Accounts × expected add up to the report card', all('expected'), card.expected, format.decimal),
      sumCheck('Accounts × happened add up to it as well', all('actual'), card.actual, format.count),
    ],
  }
}

function headlineOf({ test: { bins } }: ForecastReport): string {
  const known = bins.filter(({ accounts }) => accounts >= 5)
  if (known.length < 2) return 'Expected and happened, by frequency'
  const low = known.filter(({ expected, actual }) => expected < actual).length
  const rises = known.every(({ actual }, i) => i === 0 || actual >= (known[i - 1]?.actual ?? 0))
  const order = rises ? 'in the right order' : 'not always in the right order'
  if (low === known.length) return `Too low in every group, ${order}`
  return low === 0 ? `Too high in every group, ${order}` : `Too low in ${low} of ${known.length} groups, ${order}`
}

function BinTable({ report: { test } }: { readonly report: ForecastReport }) {
  const { bins } = test
  const opener = useBehindOpener()
  const mean = (name: 'expected' | 'actual', head: string): Column<number> => ({
    id: name,
    head,
    metric: `calibration-${name}`,
    kind: 'decimal',
    figure: (i) => ({
      value: bins[i]?.[name] ?? null,
      unknown: 'No account of this choice had bought so often.',
      at: { repeats: bins[i]?.repeats ?? 0 },
      ...opener(`calibration-${name}`, String(i)),
    }),
  })
  return (
    <LedgerTable
      label="Calibration by frequency"
      height="dense"
      rows={Array.from(bins.keys())}
      rowId={String}
      columns={[
        { id: 'repeats', head: 'Repeat order days', rowHead: true, cell: (i) => nameOf(i, i === bins.length - 1) },
        {
          id: 'accounts',
          head: 'Accounts',
          metric: 'calibration-accounts',
          kind: 'count',
          figure: (i) => ({
            value: bins[i]?.accounts ?? null,
            at: { repeats: i },
            ...opener('calibration-accounts', String(i)),
          }),
        },
        mean('expected', 'Expected'),
        mean('actual', 'Happened'),
      ]}
    />
  )
}
