import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { lineTrend, type LineTrendInput } from '../../charts/lineTrend'
import type { AccountAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { sumCheck } from '../../ui/sumCheck'

interface CurvePanelProps {
  readonly answer: AccountAnswer
  /** Nothing stands beside it. */
  readonly wide: boolean
}

/** What the account had brought by the end of each month. */
export function CurvePanel({ answer, wide }: CurvePanelProps) {
  const format = useFormat()
  const { curve, frame, row } = answer
  const headline = `${format.money(row.clv)} ${frame.basis} earned so far`
  const input = useMemo(
    (): LineTrendInput => ({
      places: Array.from(curve.values, (_, i) => format.month(curve.firstMonth + i)),
      lines: [{ name: format.money(row.clv), values: [...curve.values], role: 'main' }],
      incompleteFrom: curve.values.length - 1,
      incompleteNote: null,
      annotations: [],
      print: format.money,
      printTick: format.moneyTick,
    }),
    [curve, row.clv, format],
  )
  return (
    <Panel
      span={wide ? 12 : 6}
      kicker={`Cumulative ${frame.basis}, sales less credits`}
      headline={headline}
      note="Dashed: the month that still runs. Nothing expected is in it."
      working={{
        title: 'Historical CLV',
        definition: `The ${frame.basis} of all its sales less all its credits, up to ${format.day(frame.asOfDay)}.`,
        formula: `Σ ${frame.basis} of sales − Σ ${frame.basis} of credits`,
        inputs: [
          { label: 'Orders', value: exactly.count(format, row.orders) },
          { label: 'Earned', value: exactly.moneyFull(format, row.clv), result: true },
        ],
        checks:
          row.clv === null
            ? []
            : [sumCheck('The months add up to it', monthsOf(curve.values), row.clv, format.moneyFull)],
      }}
      table={
        <LedgerTable
          label="Cumulative value by month"
          columns={[
            { id: 'month', head: 'Month', rowHead: true, cell: (i: number) => format.month(curve.firstMonth + i) },
            { id: 'value', head: 'So far', numeric: true, cell: (i) => format.money(curve.values[i] ?? null) },
          ]}
          rows={Array.from(curve.values, (_, i) => curve.values.length - 1 - i)}
          rowId={String}
          height="dense"
        />
      }
    >
      <Chart
        of={lineTrend}
        input={input}
        label={headline}
        height={174}
        legend={<ChartNames of={{ [`Cumulative ${frame.basis}`]: 'historical-clv' }} />}
      />
    </Panel>
  )
}

/** What each month added. */
function monthsOf(soFar: ArrayLike<number>): number[] {
  return Array.from(soFar, (value, month) => value - (soFar[month - 1] ?? 0))
}
