import type { CallRow } from '../../state/answers'
import { LedgerTable } from '../../ui/LedgerTable'
import css from './WorklistPanel.module.css'

interface OwnerCalls {
  readonly rep: string
  readonly calls: number
  readonly waiting: number
  readonly read: number
  readonly ordered: number
}

/** What came of the calls, by who owns the account today; nothing where no account has an owner. */
export function CallsByOwner({ rows }: { readonly rows: readonly CallRow[] }) {
  const owners = ownerCalls(rows)
  if (owners.every(({ rep }) => rep === '')) return null
  return (
    <div className={css['owners']}>
      <LedgerTable
        label="Calls by owner"
        height="dense"
        rows={owners}
        rowId={({ rep }) => rep}
        columns={[
          { id: 'rep', head: 'Owner', rowHead: true, cell: ({ rep }) => <bdi>{rep || '–'}</bdi> },
          {
            id: 'calls',
            head: 'Calls',
            metric: 'owner-calls',
            kind: 'count',
            figure: ({ rep, calls }) => ({ value: calls, at: { rep } }),
          },
          {
            id: 'waiting',
            head: 'Too young',
            metric: 'owner-calls-waiting',
            kind: 'count',
            figure: ({ rep, waiting }) => ({ value: waiting, at: { rep } }),
          },
          {
            id: 'read',
            head: 'Read out',
            metric: 'owner-calls-read-out',
            kind: 'count',
            figure: ({ rep, read }) => ({ value: read, at: { rep } }),
          },
          {
            id: 'ordered',
            head: 'Of them ordered',
            metric: 'owner-calls-ordered',
            kind: 'count',
            figure: ({ rep, ordered }) => ({ value: ordered, at: { rep } }),
          },
        ]}
      />
    </div>
  )
}

function ownerCalls(rows: readonly CallRow[]): readonly OwnerCalls[] {
  const reps = [...new Set(rows.map(({ rep }) => rep))]
  const owners = reps.map((rep): OwnerCalls => {
    const its = rows.filter((row) => row.rep === rep)
    const read = its.filter(({ standing }) => standing === 'read')
    return {
      rep,
      calls: its.length,
      waiting: its.filter(({ standing }) => standing === 'waiting').length,
      read: read.length,
      ordered: read.filter(({ orderedDay }) => orderedDay !== null).length,
    }
  })
  return owners.toSorted((a, b) => b.calls - a.calls || a.rep.localeCompare(b.rep))
}
