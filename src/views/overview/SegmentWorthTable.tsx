import type { SegmentWorthAnswer } from '../../state/answers'
import { useOpenAccounts } from '../../state/useOpenPlace'
import type { Column } from '../../ui/column'
import { LedgerTable } from '../../ui/LedgerTable'
import { unpredicted } from '../../ui/unpredicted'
import { meanWorth, type MeanWorth } from './meanWorth'

/** The bars as rows, and all segments together below them; a row opens its accounts. */
export function SegmentWorthTable({ answer }: { readonly answer: SegmentWorthAnswer }) {
  const openAccounts = useOpenAccounts()
  return (
    <LedgerTable
      label="CLV per account by segment"
      height="working"
      rows={[...answer.segments, answer.all].map(meanWorth)}
      rowId={nameOf}
      onOpen={({ segment }) => openAccounts(segment === null ? {} : { rfm: [segment] })}
      columns={columnsOf(unpredicted(answer.standing))}
    />
  )
}

const nameOf = ({ segment }: MeanWorth) => segment ?? 'All'

function columnsOf(unknown: string): readonly Column<MeanWorth>[] {
  const money = (id: string, head: string, value: (mean: MeanWorth) => number): Column<MeanWorth> => ({
    id,
    head,
    metric: id,
    kind: 'money',
    figure: (mean) => ({ value: value(mean), unknown, at: { segment: nameOf(mean) } }),
  })
  return [
    { id: 'segment', head: 'Segment', rowHead: true, cell: nameOf },
    {
      id: 'accounts',
      head: 'Accounts',
      metric: 'segment-clv-accounts',
      kind: 'count',
      figure: (mean) => ({ value: mean.accounts, at: { segment: nameOf(mean) } }),
    },
    money('segment-clv-earned', 'Earned', ({ earned }) => earned),
    money('segment-clv-expected', 'Expected', ({ expected }) => expected),
    money('segment-clv', 'Both', ({ whole }) => whole),
    money('segment-clv-low', 'Low', ({ earned, low }) => earned + low),
    money('segment-clv-high', 'High', ({ earned, high }) => earned + high),
  ]
}
