import type { Column } from './column'
import { useFormat } from './FormatContext'
import { LedgerTable } from './LedgerTable'
import { machineValue } from './machineValue'
import type { WindowChurn } from './windowChurn'

const TOO_SHORT = 'The month is not over, or the data do not reach back over this window and the one before.'

/** Both rates of every window, the newest first. */
export function WindowChurnTable({ answer }: { readonly answer: WindowChurn }) {
  const format = useFormat()
  const rate = (id: 'windowLogoChurn' | 'revenueChurn', metric: string, head: string): Column<number> => ({
    id,
    head,
    metric,
    kind: 'percent',
    figure: (row) => ({
      value: answer[id][row] ?? null,
      unknown: TOO_SHORT,
      at: { month: machineValue('month', answer.months[row] ?? null), window: answer.windowMonths },
    }),
  })
  return (
    <LedgerTable
      label="Accounts and revenue lost"
      height="dense"
      rows={Array.from(answer.months, (_, row) => row).toReversed()}
      rowId={(row) => String(answer.months[row])}
      columns={[
        {
          id: 'month',
          head: `${answer.windowMonths} months to`,
          rowHead: true,
          cell: (row) => format.month(answer.months[row] ?? null),
        },
        rate('windowLogoChurn', 'logo-churn-window', 'Logo churn'),
        rate('revenueChurn', 'revenue-churn-window', 'Revenue churn'),
      ]}
    />
  )
}
