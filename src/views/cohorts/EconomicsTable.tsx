import { allowableCac } from '../../core/unitEconomics'
import type { EconomicsAnswer, EconomicsRow } from '../../state/answers'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import type { FigureKind, Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { ShareBar } from '../../ui/ShareBar'
import { useNarrow } from '../../ui/useNarrow'
import css from './EconomicsPanel.module.css'
import { allowableLtv, channelName, cohortName, paybackWords } from './economicsWords'

interface EconomicsTableProps {
  readonly answer: EconomicsAnswer
  readonly total: EconomicsRow
  readonly by: 'channel' | 'cohort'
  /** LTV:CAC that the allowable CAC is made with. */
  readonly ratio: number
}

const UNNAMED = 'The cost feed names no cost of this channel.'

/** Cost, margin, ratio, allowable cost and payback, a row for each channel or cohort, all of them at the foot. */
export function EconomicsTable({ answer, total, by, ratio }: EconomicsTableProps) {
  const format = useFormat()
  const narrow = useNarrow()
  const rows = by === 'channel' ? answer.channels : answer.cohorts
  const predicts = answer.standing === 'shown'
  const most = Math.max(...rows.map((row) => row.withExpected?.ratio ?? row.ratio ?? 0), 0)
  const place = (row: EconomicsRow): Readonly<Record<string, string>> => {
    if (row === total) return {}
    return row.month === null ? { channel: row.channel } : { cohort: cohortName(row.month, answer.grain, format).id }
  }
  const column = (
    id: string,
    head: string,
    metric: string,
    kind: FigureKind,
    value: (row: EconomicsRow) => number | null,
  ): Column<EconomicsRow> => {
    const cell = (row: EconomicsRow) => (
      <Figure metric={metric} kind={kind} value={value(row)} at={place(row)} unknown={UNNAMED} />
    )
    return { id, head, metric, numeric: true, cell, foot: cell(total) }
  }
  const columns: readonly Column<EconomicsRow>[] = [
    {
      id: 'name',
      head: by === 'channel' ? 'Channel of acquisition' : 'Cohort',
      rowHead: true,
      cell: (row) => (
        <bdi>{row.month === null ? channelName(row.channel) : cohortName(row.month, answer.grain, format).name}</bdi>
      ),
      foot: 'All',
    },
    column('accounts', 'Accounts', 'acquired-accounts', 'count', ({ accounts }) => accounts),
    column('cac', 'CAC', 'cac', 'money-whole', ({ cac }) => cac),
    column('ltv', 'Margin each, so far', 'ltv', 'money-whole', ({ ltv }) => ltv),
    {
      id: 'seen',
      head: `Of ${answer.horizonMonths} months seen`,
      metric: 'ltv-seen-share',
      numeric: true,
      cell: (row) => <Seen row={row} at={place(row)} />,
      foot: <Seen row={total} at={{}} />,
    },
    {
      id: 'ratio',
      head: predicts ? 'LTV : CAC so far' : 'LTV : CAC',
      metric: 'ltv-cac',
      numeric: true,
      strong: true,
      cell: (row) => (
        <span className={css['seen']}>
          {row.ratio !== null && most > 0 && (
            <ShareBar
              share={row.ratio / most}
              expected={Math.max(0, (row.withExpected?.ratio ?? row.ratio) - row.ratio) / most}
              width={64}
              tone={row.ratio < 1 ? 'loss' : 'accent'}
            />
          )}
          <Figure metric="ltv-cac" kind="ratio" value={row.ratio} at={place(row)} unknown={UNNAMED} />
        </span>
      ),
      foot: <Figure metric="ltv-cac" kind="ratio" value={total.ratio} unknown="Nothing was spent." />,
    },
    ...(predicts ? expectedColumns(total, place) : []),
    allowableColumn(total, ratio, predicts, place, format),
    {
      id: 'payback',
      head: 'Paid back in',
      metric: 'cac-payback',
      numeric: true,
      cell: (row) => <Payback row={row} at={place(row)} />,
      foot: <Payback row={total} at={{}} />,
    },
  ]
  return (
    <LedgerTable
      label={by === 'channel' ? 'LTV : CAC and payback by channel' : 'LTV : CAC and payback by cohort'}
      columns={
        narrow
          ? narrowColumns(columns, ['name', 'ratio', 'payback'], ({ cac, accounts }) =>
              underWords(cac, accounts, format),
            )
          : columns
      }
      rows={rows}
      rowId={(row) => (row.month === null ? row.channel : String(row.month))}
      height="dense"
    />
  )
}

type Place = (row: EconomicsRow) => Readonly<Record<string, string>>

/** Margin and ratio with what is expected of the months still to come, and how much of them is. */
function expectedColumns(total: EconomicsRow, place: Place): readonly Column<EconomicsRow>[] {
  const ltv = (row: EconomicsRow) => <WithExpected row={row} at={place(row)} />
  const ratio = (row: EconomicsRow) => (
    <Figure
      metric="ltv-cac-with-expected"
      kind="ratio"
      value={row.withExpected?.ratio ?? null}
      at={place(row)}
      unknown={UNNAMED}
    />
  )
  return [
    { id: 'expected', head: 'With expected', metric: 'ltv-with-expected', numeric: true, cell: ltv, foot: ltv(total) },
    {
      id: 'expected-ratio',
      head: 'LTV : CAC, with expected',
      metric: 'ltv-cac-with-expected',
      numeric: true,
      cell: ratio,
      foot: ratio(total),
    },
  ]
}

/** What an account may cost: of the margin with what is expected, where that is shown. */
function allowableColumn(
  total: EconomicsRow,
  ratio: number,
  predicts: boolean,
  place: Place,
  format: Format,
): Column<EconomicsRow> {
  const cell = (row: EconomicsRow) => (
    <Figure
      metric="allowable-cac"
      kind="money-whole"
      value={allowableCac(allowableLtv(row), ratio)}
      at={{ ...place(row), ...(row.withExpected === null ? {} : { of: 'with-expected' }) }}
    />
  )
  const head = predicts ? 'Allowable, with expected' : `Allowable at ${format.ratio(ratio)}`
  return { id: 'allowable', head, metric: 'allowable-cac', numeric: true, cell, foot: cell(total) }
}

/** What a narrow table leaves out, under the name: "CAC €567, 23 accounts". */
function underWords(cac: number | null, accounts: number, format: Format): string {
  return `CAC ${format.money(cac)}, ${format.count(accounts)} ${accounts === 1 ? 'account' : 'accounts'}`
}

interface CellProps {
  readonly row: EconomicsRow
  readonly at: Readonly<Record<string, string>>
}

/** How much of its first months is seen; the rest is still to come. */
function Seen({ row, at }: CellProps) {
  const seen = row.seenShare ?? 0
  return (
    <span className={css['seen']}>
      <ShareBar share={seen} expected={1 - seen} width={64} tone="grey" />
      <Figure metric="ltv-seen-share" kind="percent-whole" value={row.seenShare} at={at} />
    </span>
  )
}

/** Solid what is seen, hatched what is expected, with its share and interval. */
function WithExpected({ row: { withExpected }, at }: CellProps) {
  const format = useFormat()
  if (withExpected === null) return <Figure metric="ltv-with-expected" kind="money-whole" value={null} at={at} />
  const { ltv, low, high, share } = withExpected
  const interval = Number.isNaN(low) ? '' : `${format.money(low)}–${format.money(high)} (80%), `
  return (
    <span className={css['seen']} title={`${interval}${format.percent(share)} of it predicted`}>
      <ShareBar share={1 - share} expected={share} width={40} />
      <Figure metric="ltv-with-expected" kind="money-whole" value={ltv} at={at} />
      <span className={css['share']}>
        <Figure metric="ltv-expected-share" kind="percent-whole" value={share} at={at} />
      </span>
    </span>
  )
}

function Payback({ row, at }: CellProps) {
  const format = useFormat()
  const { payback } = row
  return (
    <Figure
      metric="cac-payback"
      kind="count"
      value={payback?.age ?? null}
      text={paybackWords(row)}
      {...(payback === null ? {} : { dash: 'not yet' })}
      unknown={
        payback === null ? UNNAMED : `Not reached in the ${format.count(payback.seen + 1)} months that are seen.`
      }
      at={at}
    />
  )
}
