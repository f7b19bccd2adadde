import { monthOfDay } from '../core/calendar'
import type { ChurnMonths } from './churnMonths'
import { useFormat } from './FormatContext'
import { LedgerTable } from './LedgerTable'
import { machineValue } from './machineValue'

interface ChurnTableProps {
  readonly churn: ChurnMonths
  /** What happened on a day: told in the row of its month. */
  readonly notes?: readonly { readonly day: number; readonly text: string }[]
}

/** Logo churn by month as a table, newest first, with what was noted of each month. */
export function ChurnTable({ churn, notes = [] }: ChurnTableProps) {
  const format = useFormat()
  const month = (row: number) => churn.months[row] ?? null
  const at = (row: number) => ({ month: machineValue('month', month(row)) })
  return (
    <LedgerTable
      label="Logo churn by month"
      height="dense"
      rows={Array.from(churn.months, (_, row) => row).toReversed()}
      rowId={(row) => String(month(row))}
      columns={[
        { id: 'month', head: 'Month', rowHead: true, cell: (row) => format.month(month(row)) },
        {
          id: 'open',
          head: 'Open at start',
          metric: 'open-at-start',
          kind: 'count',
          figure: (row) => ({ value: churn.openAtStart[row] ?? null, at: at(row) }),
        },
        {
          id: 'churned',
          head: 'Churned',
          metric: 'churned-accounts',
          kind: 'count',
          figure: (row) => ({ value: churn.churned[row] ?? null, at: at(row) }),
        },
        {
          id: 'rate',
          head: 'Logo churn',
          metric: 'logo-churn-month',
          kind: 'percent',
          figure: (row) => ({
            value: churn.logoChurn[row] ?? null,
            unknown: 'No account was open when the month began.',
            at: at(row),
          }),
        },
        ...(notes.length === 0
          ? []
          : [
              {
                id: 'notes',
                head: 'Notes',
                cell: (row: number) =>
                  notes
                    .filter(({ day }) => monthOfDay(day) === month(row))
                    .map(({ day, text }) => `${format.dayShort(day)}: ${text}`)
                    .join('; '),
              },
            ]),
      ]}
    />
  )
}
