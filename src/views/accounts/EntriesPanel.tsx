import { ChevronDown, ChevronRight } from 'lucide-react'
import { Fragment, useState } from 'react'

import type { AccountAnswer, AccountEntry } from '../../state/answers'
import { Button } from '../../ui/Button'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import css from './EntriesPanel.module.css'

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
      note={`${format.count(lines)} order ${lines === 1 ? 'line' : 'lines'}. Credits stand at their own date.`}
    >
      {entries.length > 0 && (
        <div className={css['frame']}>
          <table className={css['table']} aria-label="Orders and credits">
            <thead>
              <tr>
                <th scope="col">Number</th>
                <th scope="col">Day</th>
                <th scope="col">Channel, owner</th>
                <th scope="col" data-numeric>
                  Lines
                </th>
                <th scope="col" data-numeric>
                  Net revenue
                </th>
              </tr>
            </thead>
            <tbody>
              {(all ? entries : entries.slice(0, SHOWN)).map((entry) => (
                <Entry key={`${entry.kind} ${entry.source} ${entry.id}`} entry={entry} account={row.key} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {!all && entries.length > SHOWN && (
        <Button small className={css['more'] ?? ''} onClick={() => setAll(true)}>
          Show all {format.count(entries.length)}
        </Button>
      )}
    </Panel>
  )
}

function Entry({ entry, account }: { readonly entry: AccountEntry; readonly account: string }) {
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const { kind, id, day, revenue, channel, rep, lines } = entry
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <Fragment>
      <tr data-kind={kind}>
        <th scope="row">
          {lines.length === 0 ? (
            <bdi>{id}</bdi>
          ) : (
            <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
              <Chevron size={14} aria-hidden="true" />
              <bdi>{id}</bdi>
            </button>
          )}
        </th>
        <td>{format.day(day)}</td>
        <td>
          <bdi>{kind === 'credit' ? 'credit' : [channel, rep].filter((text) => text !== '').join(', ')}</bdi>
        </td>
        <td data-numeric>{lines.length === 0 ? '' : format.count(lines.length)}</td>
        <td data-numeric>
          <Figure metric="account-entry-revenue" kind="money-full" value={revenue} at={{ account, entry: id, kind }} />
        </td>
      </tr>
      {open &&
        lines.map((line, i) => (
          // An order may hold the same product twice; its place tells the lines apart.
          <tr key={`${i} ${line.product}`} className={css['line']}>
            <td colSpan={3}>
              <bdi>{line.product}</bdi> <bdi className={css['category']}>{line.category}</bdi>
            </td>
            <td data-numeric>{format.count(line.quantity)} ×</td>
            <td data-numeric>{format.moneyFull(line.revenue)}</td>
          </tr>
        ))}
    </Fragment>
  )
}
