import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'

import { Chart } from '../../charts/Chart'
import type { DrawingOf } from '../../charts/drawing'
import { ChartNames, type ChartNamesProps } from '../../ui/ChartNames'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'

interface ChurnChartPanelProps<Answer, Input> {
  readonly query: UseQueryResult<Answer>
  readonly span: number
  readonly kicker: string
  /** Pixels of the drawing. */
  readonly height: number
  readonly of: DrawingOf<Input>
  /** What it draws, with its ids. */
  readonly names: ChartNamesProps['of']
  /** The sentence in place of the drawing where the answer has nothing to draw; null where it has. */
  readonly absent: (answer: Answer) => string | null
  readonly headlineOf: (answer: Answer, format: Format) => string
  /** The drawing's input; defined outside of a component, so that an answer is drawn once. */
  readonly inputOf: (answer: Answer, format: Format) => Input
  readonly tableOf: (answer: Answer) => ReactNode
  readonly noteOf: (answer: Answer) => ReactNode
  readonly workingOf: (answer: Answer, format: Format) => WorkingSheet
}

/** A panel of one drawing over one answer: its finding, its table twin, its working, and what it says while there is nothing. */
export function ChurnChartPanel<Answer, Input>(props: ChurnChartPanelProps<Answer, Input>) {
  const { query, span, kicker, height, of, names, absent, headlineOf, inputOf, tableOf, noteOf, workingOf } = props
  const format = useFormat()
  const answer = query.data
  const nothing = answer === undefined ? null : absent(answer)
  const isDrawn = answer !== undefined && nothing === null
  const headline = answer === undefined ? null : headlineOf(answer, format)
  const input = useMemo(() => (isDrawn ? inputOf(answer, format) : null), [isDrawn, answer, inputOf, format])
  return (
    <Panel
      span={span}
      kicker={kicker}
      headline={headline}
      pending={query.isPending}
      height={height}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(isDrawn ? { table: tableOf(answer), note: noteOf(answer), working: workingOf(answer, format) } : {})}
    >
      {nothing !== null && <p>{nothing}</p>}
      {input !== null && headline !== null && (
        <Chart of={of} input={input} label={headline} height={height} legend={<ChartNames of={names} />} />
      )}
    </Panel>
  )
}
