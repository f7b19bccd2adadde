import { useState } from 'react'

import type { AccountAnswer, AccountEntry } from '../../state/answers'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { OrderLines } from '../../ui/OrderLines'
import { Panel } from '../../ui/Panel'

/** Entries shown before the rest is asked for. */
const SHOWN = 20

/** Every order and credit of the account, newest first, each with its lines. */
export function EntriesPanel({ answer }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { entries, row } = answer
  const credits = entries.filter(({ kind }) => kind === 'credit').length
  const lines = entries.reduce((sum, entry) => sum + entry.lines.length, 0)
  return (
    <Panel
      kicker="Orders and credits, net revenue, newest first"
      headline={
        entries.length === 0
          ? 'No order and no credit yet'
          : `${format.count(row.orders)} ${row.orders === 1 ? 'order' : 'orders'}, ${format.count(credits)} ${credits === 1 ? 'credit' : 'credits'}`
      }
      note={`${format.count(lines)} order ${lines === 1 ? 'line' : 'lines'}: a number opens those of its order. Credits stand at their own date.`}
    >
      {entries.length > 0 && (
        <LedgerTable
          label="Orders and credits"
          height="dense"
          columns={columnsOf(row.key, format)}
          rows={all ? entries : entries.slice(0, SHOWN)}
          rowId={({ kind, source, id }) => `${kind} ${source} ${id}`}
          detail={({ id, lines: its, amount }) =>
            its.length === 0 ? null : <OrderLines order={id} lines={its} amount={amount} />
          }
        />
      )}
      {!all && entries.length > SHOWN && (
        <Button small onClick={() => setAll(true)}>
          Show all {format.count(entries.length)}
        </Button>
      )}
    </Panel>
  )
}

function columnsOf(account: string, format: Format): readonly Column<AccountEntry>[] {
  return [
    { id: 'number', head: 'Number', rowHead: true, cell: ({ id }) => <bdi>{id}</bdi> },
    { id: 'day', head: 'Day', cell: ({ day }) => format.day(day) },
    {
      id: 'channel',
      head: 'Channel, owner',
      cell: ({ kind, channel, rep }) => (
        <bdi>{kind === 'credit' ? 'credit' : [channel, rep].filter((text) => text !== '').join(', ')}</bdi>
      ),
    },
    {
      id: 'lines',
      head: 'Lines',
      numeric: true,
      cell: ({ lines }) => (lines.length === 0 ? '' : format.count(lines.length)),
    },
    {
      id: 'revenue',
      head: 'Net revenue',
      metric: 'account-entry-revenue',
      kind: 'money-full',
      figure: ({ id, kind, revenue }) => ({ value: revenue, at: { account, entry: id, kind } }),
    },
  ]
}
