import type { UseQueryResult } from '@tanstack/react-query'

import type { ActivitiesAnswer } from '../../state/answers'
import { useBehind, useBehindLink } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { PendingPanel } from './PendingPanel'
import { type ShareRow, shareRows } from './shareRows'

/** Shares of the period that feeds tell of, a line each with its interval: late deliveries, orders after visits, referrals. */
export function SharesPanel({ query }: { readonly query: UseQueryResult<ActivitiesAnswer> }) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const { open } = useBehind()
  const answer = query.data
  if (query.isPending) return <PendingPanel span={5} kicker="What happened in the period" height={230} />
  if (answer === undefined) return null
  const rows = shareRows(answer)
  const [first] = rows
  if (first === undefined) return null
  return (
    <Panel
      span={answer.quotes === null ? 12 : 5}
      kicker={`What happened in ${format.window(answer.frame.current)}`}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      headline={first.headline(format)}
      note={rows.map(({ note }) => note(format)).join(' ')}
      working={{
        title: 'Shares of the period',
        definition: rows.map(({ definition }) => definition).join(' '),
        formula: 'counted ÷ all; interval: Wilson',
        inputs: rows.map(({ name, hits, of, share }) => ({
          label: name,
          value: exactly.quotient(format, ['count', hits], ['count', of], ['percent', share]),
        })),
        behind: rows.map((row) => linkTo(row.name, row.metric, behindAt(row))),
      }}
    >
      <LedgerTable
        label="Shares of the period"
        height="dense"
        rows={rows}
        rowId={({ metric, at }) => `${metric} ${at.feed} ${at.side ?? ''}`}
        columns={[
          {
            id: 'what',
            head: 'What',
            rowHead: true,
            cell: ({ name, metric }) => <FigureName metric={metric}>{name}</FigureName>,
          },
          {
            id: 'of',
            head: 'Of',
            numeric: true,
            cell: ({ metric, of, at }) => <Figure metric={`${metric}-of`} kind="count" value={of} at={placeOf(at)} />,
          },
          {
            id: 'share',
            head: 'Share',
            numeric: true,
            strong: true,
            cell: (row) => (
              <Figure
                metric={row.metric}
                kind="percent"
                value={row.share}
                at={placeOf(row.at)}
                unknown="There was none in the period."
                onOpen={() => open({ figure: row.metric, at: behindAt(row), account: null })}
                openLabel={`${row.name}, show the accounts`}
              />
            ),
          },
          { id: 'interval', head: '95% interval', numeric: true, cell: (row) => intervalOf(row, format) },
        ]}
      />
    </Panel>
  )
}

/** Where its accounts are asked for: "visits:after". */
function behindAt({ at: { feed, side } }: ShareRow): string {
  return side === undefined ? '' : `${feed}:${side}`
}

function placeOf({ feed, side }: ShareRow['at']): Record<string, string> {
  return side === undefined ? { feed } : { feed, side }
}

function intervalOf({ interval }: ShareRow, format: Format): string {
  return interval === null ? '' : `${format.percent(interval.low)}–${format.percent(interval.high)}`
}
