import { useMemo } from 'react'

import { Chart } from '../../charts/Chart'
import { histogram, type HistogramInput } from '../../charts/histogram'
import type { AccountAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { ChartNames } from '../../ui/ChartNames'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'

/** How long the account used to stay away, and how long it has been away now. */
export function GapsPanel({ answer }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const { gapBins, gaps, row } = answer
  const silence = row.reason?.silence ?? null
  const headline = headlineOf(gaps, silence, format)
  const input = useMemo(
    (): HistogramInput => ({
      edges: gapBins.edges,
      counts: gapBins.counts,
      mark: silence === null ? null : { value: silence, text: `now ${format.days(silence)}` },
      printEdge: (days) => format.days(days),
      printCount: (count) => `${format.count(count)} ${count === 1 ? 'gap' : 'gaps'}`,
    }),
    [gapBins, silence, format],
  )
  return (
    <Panel
      span={6}
      kicker="Days between orders"
      headline={headline}
      note={`${format.count(gaps.length)} ${gaps.length === 1 ? 'gap' : 'gaps'} between days with an order.`}
      working={{
        title: 'Gaps between orders',
        definition: 'The days from each day with an order to the next one. Two orders of one day are one.',
        formula: null,
        inputs: [
          { label: 'Gaps', value: exactly.count(format, gaps.length) },
          { label: 'Longest', value: exactly.days(format, Math.max(...gaps)) },
          { label: 'Silent now', value: exactly.days(format, silence), result: true },
        ],
      }}
      table={
        <LedgerTable
          label="Gaps between orders"
          columns={[
            {
              id: 'gap',
              head: 'Gap',
              rowHead: true,
              cell: (bin: number) => `${gapBins.edges[bin] ?? 0} to ${(gapBins.edges[bin + 1] ?? 1) - 1} d`,
            },
            { id: 'count', head: 'Times', numeric: true, cell: (bin) => format.count(gapBins.counts[bin] ?? 0) },
          ]}
          rows={gapBins.counts.map((_, bin) => bin)}
          rowId={String}
          height="dense"
        />
      }
    >
      <Chart
        of={histogram}
        input={input}
        label={headline}
        height={174}
        legend={<ChartNames of={{ 'Days between orders': 'account-gaps', 'Silent for': 'account-silence' }} />}
      />
    </Panel>
  )
}

function headlineOf(gaps: Float64Array, silence: number | null, format: Format): string {
  if (silence === null) return 'Days between orders'
  if (silence === 0) return `Ordered today; its longest gap was ${format.days(Math.max(...gaps))}`
  const longer = gaps.filter((gap) => gap > silence).length
  if (longer === 0) return `Never before away for ${format.days(silence)}`
  return `${format.count(longer)} of ${format.count(gaps.length)} gaps were longer than ${format.days(silence)}`
}
