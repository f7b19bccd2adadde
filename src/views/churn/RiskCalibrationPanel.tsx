import type { UseQueryResult } from '@tanstack/react-query'
import { CircleSlash } from 'lucide-react'
import { useMemo } from 'react'

import { calibrationDots, type CalibrationDotsInput } from '../../charts/calibrationDots'
import { Chart } from '../../charts/Chart'
import type { RiskCompetitor } from '../../core/risk/assessRisk'
import type { RiskAnswer } from '../../state/answers'
import { useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { byRiskModel } from '../../ui/riskModelWords'

/** Whether what the model in use foretold in its tests came. */
export function RiskCalibrationPanel({ risk: query }: { readonly risk: UseQueryResult<RiskAnswer> }) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const answer = query.data
  const used = answer?.competitors.find(({ name }) => name === answer.chosen)
  const headline = answer === undefined ? null : used === undefined ? 'Nothing was foretold' : headlineOf(used, format)
  const input = useMemo(() => (used === undefined ? null : inputOf(used, format)), [used, format])
  return (
    <Panel
      span={5}
      kicker="Foretold against came, tenths of the accounts tested"
      headline={headline}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Testing the models anew' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(used === undefined || answer === undefined
        ? {}
        : {
            note: `Chance of no order within ${answer.horizon} days ${byRiskModel(used.name)}. A dot on the line kept its word.`,
            table: <CalibrationTable used={used} format={format} />,
            working: {
              title: 'Calibration',
              definition:
                'The accounts of all tests, sorted by what was foretold and cut into ten equally large parts. Foretold is the mean chance of a part, came the share of it that did not order.',
              formula: null,
              inputs: [{ label: 'Largest difference', value: exactly.points(format, worstOf(used)), result: true }],
              behind: [linkTo('What it foretells of every account now', 'risk-expected-silent')],
            },
          })}
    >
      {answer !== undefined && used === undefined && (
        <EmptyState icon={<CircleSlash />}>No model of risk is used on this data.</EmptyState>
      )}
      {input !== null && headline !== null && (
        <Chart
          of={calibrationDots}
          input={input}
          label={headline}
          height={240}
          legend={<ChartNames of={{ Foretold: 'risk-foretold', 'Came true': 'risk-came' }} />}
        />
      )}
    </Panel>
  )
}

function headlineOf(used: RiskCompetitor, format: Format): string {
  const most = used.bins.at(-1)
  if (most === undefined) return 'Foretold and came'
  return `Of the tenth with the highest risk, ${format.percentWhole(most.foretold)} were expected not to order and ${format.percentWhole(most.came)} did not`
}

function worstOf({ bins }: RiskCompetitor): number {
  return Math.max(...bins.map(({ foretold, came }) => Math.abs(foretold - came)))
}

function inputOf({ bins }: RiskCompetitor, format: Format): CalibrationDotsInput {
  return {
    foretold: bins.map(({ foretold }) => foretold),
    came: bins.map(({ came }) => came),
    accounts: bins.map(({ accounts }) => accounts),
    print: format.percent,
    printTick: format.percentTick,
  }
}

function CalibrationTable({ used, format }: { readonly used: RiskCompetitor; readonly format: Format }) {
  return (
    <LedgerTable
      label="Foretold and came"
      rows={used.bins.map((bin, place) => ({ ...bin, place: place + 1 }))}
      rowId={({ place }) => String(place)}
      height="dense"
      columns={[
        { id: 'part', head: 'Tenth', rowHead: true, cell: ({ place }) => format.count(place) },
        { id: 'accounts', head: 'Accounts', numeric: true, cell: ({ accounts }) => format.count(accounts) },
        {
          id: 'foretold',
          head: 'Foretold',
          metric: 'risk-foretold',
          kind: 'percent',
          figure: ({ foretold, place }) => ({ value: foretold, at: { bin: place } }),
        },
        {
          id: 'came',
          head: 'Came',
          metric: 'risk-came',
          kind: 'percent',
          figure: ({ came, place }) => ({ value: came, at: { bin: place } }),
        },
      ]}
    />
  )
}
