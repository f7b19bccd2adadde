import type { SetAside } from '../../core/setAside'
import type { AsideChoice, IntakeAnswer } from '../../state/answers'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { moneyIn } from '../../ui/moneyIn'
import { SET_ASIDE_WORDS } from '../../ui/setAsideWords'
import { counted } from './dataWords'

interface SetAsidePanelProps {
  readonly intake: IntakeAnswer
  /** What each source is called. */
  readonly labels: ReadonlyMap<string, string>
  /** Lists the records of a choice, one by one. */
  readonly onRecords: (of: AsideChoice) => void
}

/** Orders, credits, costs and activities that were read well and are in no figure, by reason and money, each group opening its records. */
export function SetAsidePanel({ intake, labels, onRecords }: SetAsidePanelProps) {
  const format = useFormat()
  const all = intake.setAside.reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel
      span={5}
      kicker="Set aside: read well, in no account's figures"
      headline={headlineOf(intake, format)}
      {...(all === 0
        ? {}
        : {
            actions: (
              <Button small onClick={() => onRecords({})}>
                List all {format.count(all)}
              </Button>
            ),
          })}
      note="Each for the first reason that applies. Amounts in the currency they were told in."
      working={{
        title: 'Set aside',
        definition:
          'An order or credit that no customer figure may count: cancelled, a draft, a test, without a customer, of an excluded account, without an amount above 0, without an exchange rate, or dated in the future. A credit of such an order shares its reason.',
        formula: null,
        inputs: intake.setAside.map((entry) => ({
          label: `${SET_ASIDE_WORDS[entry.reason]}, ${recordsWord(entry)} of ${entry.source}`,
          value:
            entry.currency === ''
              ? exactly.count(format, entry.count)
              : exactly.several([
                  ['records', exactly.count(format, entry.count)],
                  [
                    `amount, ${entry.currency}`,
                    exactly.worded(moneyIn(entry.currency, entry.amount, format), 'money-full', entry.amount),
                  ],
                ]),
        })),
      }}
    >
      <LedgerTable
        label="Set aside by reason"
        columns={columnsOf(intake.setAside, labels, onRecords, format)}
        rows={intake.setAside}
        rowId={({ source, record, reason, currency }) => `${source} ${record} ${reason} ${currency}`}
        height="dense"
        empty="Nothing: every order and credit is in the figures."
      />
    </Panel>
  )
}

function columnsOf(
  entries: readonly SetAside[],
  labels: ReadonlyMap<string, string>,
  onRecords: SetAsidePanelProps['onRecords'],
  format: Format,
): readonly Column<SetAside>[] {
  const several = new Set(entries.map(({ source }) => source)).size > 1
  const at = ({ source, record, reason, currency }: SetAside) => ({ source, record, reason, currency })
  return [
    {
      id: 'reason',
      head: 'Reason',
      rowHead: true,
      cell: ({ reason }) => SET_ASIDE_WORDS[reason],
    },
    ...(several
      ? [{ id: 'source', head: 'Source', cell: ({ source }: SetAside) => <bdi>{labels.get(source) ?? source}</bdi> }]
      : []),
    {
      id: 'count',
      head: 'Records',
      numeric: true,
      metric: 'set-aside-count',
      cell: (entry) => (
        <>
          <Figure
            metric="set-aside-count"
            kind="count"
            value={entry.count}
            at={at(entry)}
            onOpen={() => onRecords(at(entry))}
            openLabel="list the records"
          />{' '}
          {recordsWord(entry)}
        </>
      ),
    },
    {
      id: 'money',
      head: 'Amount',
      strong: true,
      metric: 'set-aside-amount',
      kind: 'money-full',
      figure: (entry) => ({
        value: entry.currency === '' ? null : entry.amount,
        ...(entry.currency === '' ? {} : { text: moneyIn(entry.currency, entry.amount, format) }),
        onOpen: () => onRecords(at(entry)),
        openLabel: 'list the records',
        unknown: 'These rows carry no money.',
        at: at(entry),
      }),
    },
  ]
}

function recordsWord({ record }: SetAside): string {
  return record === 'activity' ? 'activities' : `${record}s`
}

function headlineOf({ setAside, frame }: IntakeAnswer, format: Format): string {
  const count = setAside.reduce((sum, entry) => sum + entry.count, 0)
  if (count === 0) return 'Nothing is set aside'
  const orders = setAside.filter(({ record, currency }) => record === 'order' && currency === frame.currency)
  const money = new Map<SetAside['reason'], number>()
  for (const { reason, amount } of orders) money.set(reason, (money.get(reason) ?? 0) + amount)
  const [largest] = [...money].toSorted(([, a], [, b]) => b - a)
  if (largest === undefined || largest[1] <= 0) return `${counted(count, 'record', format)} set aside`
  const [reason, amount] = largest
  return `${format.money(amount)} of orders set aside: ${SET_ASIDE_WORDS[reason].toLowerCase()}`
}
