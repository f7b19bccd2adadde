import type { UseQueryResult } from '@tanstack/react-query'

import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import type { RfmAnswer } from '../../state/answers'
import { type AccountsLink, useAccountsLink } from '../../state/useAccountsLink'
import { useBehindLink } from '../../state/useBehind'
import type { Column } from '../../ui/column'
import { exactly } from '../../ui/exactly'
import type { FigureKind, Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { sumCheck } from '../../ui/sumCheck'
import type { WorkingSheet } from '../../ui/Working'
import { type RfmCell, rfmCells } from './rfmCells'
import { RfmGrid } from './RfmGrid'

interface RfmPanelProps {
  readonly rfm: UseQueryResult<RfmAnswer>
  readonly selected: RfmSegment
  readonly onSelect: (segment: RfmSegment) => void
}

const HEIGHT = 428

/** The RFM grid with its finding, cuts and table. */
export function RfmPanel({ rfm, selected, onSelect }: RfmPanelProps) {
  const format = useFormat()
  const linkTo = useAccountsLink()
  const behind = useBehindLink()
  const answer = rfm.data
  const word = answer === undefined ? 'value' : answer.frame.basis
  const until = answer === undefined ? '' : ` to ${format.day(answer.frame.asOfDay)}`
  return (
    <Panel
      span={7}
      kicker={`RFM grid, 24 months${until}, accounts and ${word}`}
      headline={answer === undefined ? null : headlineOf(answer, format)}
      working={
        answer === undefined
          ? null
          : {
              ...workingOf(answer, format),
              accounts: accountsOf(answer, linkTo, format),
              behind: RFM_SEGMENTS.flatMap((segment, code) => [
                ...((answer.segmentUnits[code] ?? 0) > 0
                  ? [behind(`Value of ${segment}`, 'segment-value', segment)]
                  : []),
                ...(Number.isNaN(answer.segmentRecency[code] ?? Number.NaN)
                  ? []
                  : [behind(`Days since the last order of ${segment}`, 'segment-recency', segment)]),
              ]),
            }
      }
      table={answer === undefined ? undefined : <CellTable answer={answer} format={format} />}
      note={answer === undefined ? undefined : noteOf(answer, format)}
      pending={rfm.isPending}
      height={HEIGHT}
      stale={rfm.isPlaceholderData ? 'Counting under the new scope' : null}
      error={rfm.error}
      onRetry={() => void rfm.refetch()}
    >
      {answer !== undefined && <RfmGrid answer={answer} selected={selected} onSelect={onSelect} />}
    </Panel>
  )
}

function headlineOf(answer: RfmAnswer, format: Format): string {
  const total = answer.cellValue.reduce((sum, value) => sum + value, 0)
  const best = answer.cellValue[0] ?? 0
  if (total <= 0 || best <= 0) return 'Recency against frequency and value'
  return `The most recent and most frequent buyers brought ${format.money(best)} of ${format.money(total)}`
}

function noteOf(answer: RfmAnswer, format: Format): string {
  const accounts = `${format.count(answer.scored)} ${answer.scored === 1 ? 'account' : 'accounts'} with an order in the 24 months.`
  const scope = 'Scores are those of all accounts, whatever the account filter.'
  return `${accounts} Equal values share a score, so the fifths are uneven. ${scope}`
}

function workingOf(answer: RfmAnswer, format: Format): WorkingSheet {
  const range = (from = Number.NaN, to = Number.NaN, kind: FigureKind) =>
    Number.isNaN(from)
      ? 'nobody'
      : exactly.several(
          [
            ['from', exactly.figure(format, kind, from)],
            ['to', exactly.figure(format, kind, to)],
          ],
          ' – ',
        )
  const rows = (name: string, cuts: RfmAnswer['recencyCuts'], kind: FigureKind) =>
    [5, 4, 3, 2, 1].map((score) => ({
      label: `${name} ${score}`,
      value: range(cuts.from[score - 1], cuts.to[score - 1], kind),
    }))
  return {
    title: 'RFM scores',
    definition: `R is days since the last order, F the number of orders, M the ${answer.frame.basis}, each over the 24 months ${format.window(answer.window)}. Each account is compared with all others that ordered in them.`,
    formula: 'score = 1 + 5 × accounts with a strictly worse value ÷ all, rounded down · FM = (F + M) ÷ 2, halves up',
    inputs: [
      ...rows('R', answer.recencyCuts, 'days'),
      ...rows('F', answer.frequencyCuts, 'count'),
      ...rows('M', answer.monetaryCuts, 'money'),
    ],
    checks: [
      sumCheck('Accounts of the cells add up to all that are scored', answer.cellUnits, answer.scored, format.count),
      sumCheck(
        'Value of the cells adds up to that of the segments',
        answer.cellValue,
        answer.segmentValue.reduce((sum, value) => sum + value, 0),
        format.moneyFull,
      ),
    ],
  }
}

/** The accounts of each segment that has any. */
function accountsOf(answer: RfmAnswer, linkTo: ReturnType<typeof useAccountsLink>, format: Format): AccountsLink[] {
  return RFM_SEGMENTS.flatMap((segment, code) => {
    const units = answer.segmentUnits[code] ?? 0
    return units === 0 ? [] : [linkTo(`${segment}, ${format.count(units)}`, { rfm: [segment] })]
  })
}

function CellTable({ answer, format }: { readonly answer: RfmAnswer; readonly format: Format }) {
  const columns: readonly Column<RfmCell>[] = [
    { id: 'place', head: 'Cell', rowHead: true, cell: (cell) => `R ${cell.r}, FM ${cell.fm}` },
    { id: 'segment', head: 'Segment', cell: (cell) => cell.segments.join(', ') },
    { id: 'accounts', head: 'Accounts', numeric: true, cell: (cell) => format.count(cell.units) },
    {
      id: 'value',
      head: `${answer.frame.basis === 'margin' ? 'Margin' : 'Revenue'}, ${format.currencySign}`,
      numeric: true,
      cell: (cell) => format.moneyWhole(cell.value),
    },
  ]
  return (
    <LedgerTable
      label="Cells of the RFM grid"
      height="working"
      columns={columns}
      rows={rfmCells(answer)}
      rowId={(cell) => `${cell.r}-${cell.fm}`}
    />
  )
}
