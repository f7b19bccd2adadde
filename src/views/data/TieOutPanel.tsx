import type { SetAside } from '../../core/setAside'
import type { AsideChoice, IntakeAnswer } from '../../state/answers'
import { type BehindOpener, useBehindOpener } from '../../state/useBehind'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import type { WorkingSheet } from '../../ui/Working'
import { moneyIn } from '../../ui/moneyIn'
import { counted } from './dataWords'
import css from './TieOutPanel.module.css'
import { tieOut, type TieOut } from './tieOut'

interface Line {
  readonly id: string
  readonly label: string
  readonly metric: string
  readonly count: number
  /** Null where it is in several currencies. */
  readonly money: number | null
  readonly currency: string
}

interface TieOutPanelProps {
  readonly intake: IntakeAnswer
  /** Lists the records of a choice that were set aside, one by one. */
  readonly onRecords: (of: AsideChoice) => void
}

/** Where every order and credit went: sale, credit, or set aside. */
export function TieOutPanel({ intake, onRecords }: TieOutPanelProps) {
  const format = useFormat()
  const behind = useBehindOpener()
  const tie = tieOut(intake)
  return (
    <Panel
      span={7}
      kicker={`Orders and credits told by the sources, all of the data, ${intake.frame.currency}`}
      headline={headlineOf(tie, format)}
      working={workingOf(intake, tie, format)}
      note={noteOf(intake, format)}
    >
      <p className={css['sentence']} data-tie-out={tie.closes}>
        {tieOutSentence(tie, format)}
      </p>
      <LedgerTable
        label="Where every order and credit went"
        columns={columnsOf(tie, openerOf(behind, onRecords), format)}
        rows={linesOf(intake, tie)}
        rowId={({ id }) => id}
        height="dense"
      />
    </Panel>
  )
}

function linesOf(intake: IntakeAnswer, tie: TieOut): readonly Line[] {
  const { currency } = intake.frame
  return [
    { id: 'sales', label: 'Sales', metric: 'data-sales', count: intake.sales, money: intake.saleRevenue, currency },
    {
      id: 'credits',
      label: 'Credits',
      metric: 'data-credits',
      count: intake.credits,
      money: 0 - intake.creditRevenue,
      currency,
    },
    {
      id: 'orders-aside',
      label: 'Orders set aside',
      metric: 'data-orders-set-aside',
      count: tie.ordersAside,
      ...moneyAside(intake, 'order'),
    },
    {
      id: 'credits-aside',
      label: 'Credits set aside',
      metric: 'data-credits-set-aside',
      count: tie.creditsAside,
      ...moneyAside(intake, 'credit'),
    },
  ]
}

/** What was set aside, credits below 0, where all of it is in one currency; amounts of several are not added up. */
function moneyAside({ setAside, frame }: IntakeAnswer, record: SetAside['record']): Pick<Line, 'money' | 'currency'> {
  const entries = setAside.filter((entry) => entry.record === record)
  const [currency = frame.currency, ...others] = new Set(entries.map((entry) => entry.currency))
  if (others.length > 0) return { money: null, currency }
  const amount = entries.reduce((sum, entry) => sum + entry.amount, 0)
  return { money: record === 'credit' ? 0 - amount : amount, currency }
}

function columnsOf(tie: TieOut, opener: BehindOpener, format: Format): readonly Column<Line>[] {
  return [
    {
      id: 'what',
      head: 'What became of it',
      rowHead: true,
      cell: ({ label, metric }) => <FigureName metric={metric}>{label}</FigureName>,
      foot: <FigureName metric="data-told">Told</FigureName>,
    },
    {
      id: 'count',
      head: 'Records',
      numeric: true,
      cell: ({ metric, count }) => <Figure metric={metric} kind="count" value={count} {...opener(metric)} />,
      foot: <Figure metric="data-told" kind="count" value={tie.told} />,
    },
    {
      id: 'money',
      head: 'Amount',
      numeric: true,
      cell: ({ metric, money, currency }) => (
        <Figure
          metric={`${metric}-revenue`}
          kind="money-full"
          value={money}
          unknown="In several currencies: each is told under what was set aside."
          {...opener(`${metric}-revenue`)}
          {...(money === null ? {} : { text: moneyIn(currency, money, format), at: { currency } })}
        />
      ),
    },
  ]
}

/** Sales and credits open their accounts; what was set aside is of none, and opens the records themselves. */
function openerOf(behind: BehindOpener, onRecords: TieOutPanelProps['onRecords']): BehindOpener {
  return (metric) => {
    const [, record] = /^data-(order|credit)s-set-aside/.exec(metric) ?? []
    if (record === undefined) return behind(metric)
    return { onOpen: () => onRecords({ record: record as 'order' | 'credit' }), openLabel: 'list the records' }
  }
}

/** "30,280 rows in = 25,900 orders and credits + 4,372 customers + 8 rejected. 25,900 orders and credits = 18,532 sales + …" */
export function tieOutSentence(tie: TieOut, format: Format): string {
  const n = format.count
  const parts = [
    `${n(tie.told)} orders and credits`,
    ...(tie.customers > 0 ? [`${n(tie.customers)} customers`] : []),
    ...(tie.costs > 0 ? [`${n(tie.costs)} costs`] : []),
    ...(tie.activities > 0 ? [`${n(tie.activities)} activities`] : []),
    ...(tie.listRows > 0 ? [`${n(tie.listRows)} rows of lists`] : []),
    ...(tie.parts > 0 ? [`${n(tie.parts)} rows that are parts of those`] : []),
    `${n(tie.rejected)} rejected`,
  ]
  const aside = tie.ordersAside + tie.creditsAside
  const told = `${n(tie.told)} orders and credits = ${n(tie.sales)} sales + ${n(tie.credits)} credits + ${n(aside)} set aside`
  return `${n(tie.rows)} rows in = ${parts.join(' + ')}. ${told}.${tie.closes ? '' : ' This does not add up: please report it.'}`
}

function headlineOf(tie: TieOut, format: Format): string {
  if (!tie.closes) return 'The records do not add up'
  const aside = tie.ordersAside + tie.creditsAside
  if (aside === 0) return `All ${counted(tie.told, 'record', format)} are in the figures`
  return `Every record is accounted for; ${format.percent(aside / tie.told)} are set aside`
}

function noteOf(intake: IntakeAnswer, format: Format): string {
  const linked = `${format.count(intake.linkedCredits)} of ${counted(intake.credits, 'credit', format)} name their sale.`
  if (intake.creditsAfterNewest === 0) return linked
  return `${linked} ${format.count(intake.creditsAfterNewest)} are dated after the newest sale and in no figure until a newer sale comes.`
}

function workingOf(intake: IntakeAnswer, tie: TieOut, format: Format): WorkingSheet {
  const n = format.count
  return {
    title: 'Records told and records used',
    definition:
      'Every order is a sale or set aside for the first reason that applies; every credit is a credit or set aside. Nothing else can become of them.',
    formula: 'told = sales + credits + set aside',
    inputs: [
      { label: 'Orders told', value: exactly.count(format, intake.ordersTold) },
      { label: 'Credits told', value: exactly.count(format, intake.creditsTold) },
      { label: 'Revenue of sales', value: exactly.moneyFull(format, intake.saleRevenue) },
      { label: 'Revenue of credits', value: exactly.moneyFull(format, intake.creditRevenue) },
      {
        label: 'Net revenue',
        value: exactly.moneyFull(format, intake.saleRevenue - intake.creditRevenue),
        result: true,
      },
    ],
    checks: [
      {
        label: 'Orders',
        holds: tie.ordersClose,
        detail: `${n(intake.ordersTold)} = ${n(intake.sales)} + ${n(tie.ordersAside)}`,
      },
      {
        label: 'Credits',
        holds: tie.creditsClose,
        detail: `${n(intake.creditsTold)} = ${n(intake.credits)} + ${n(tie.creditsAside)}`,
      },
      ...(intake.costsTold === 0
        ? []
        : [
            {
              label: 'Costs',
              holds: tie.costsClose,
              detail: `${n(intake.costsTold)} = ${n(intake.costsUsed)} + ${n(tie.costsAside)}`,
            },
          ]),
      ...(tie.activitiesTold === 0
        ? []
        : [
            {
              label: 'Optional feeds',
              holds: tie.activitiesClose,
              detail: `${n(tie.activitiesTold)} = ${n(tie.activitiesUsed)} + ${n(tie.activitiesAside)}`,
            },
          ]),
      {
        label: 'Rows',
        holds: tie.rowsClose,
        detail: `${n(tie.rows)} = ${n(tie.told)} + ${n(tie.customers)} + ${n(tie.costs)} + ${n(tie.activities)} + ${n(tie.listRows)} + ${n(tie.parts)} + ${n(tie.rejected)}`,
      },
    ],
  }
}
