import { RISK_PARTS, type RiskPart } from '../../core/risk/riskReasons'
import type { Scope } from '../../core/scope'
import type { AccountRiskAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { exactly } from '../../ui/exactly'
import type { Column } from '../../ui/column'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { byRiskModel } from '../../ui/riskModelWords'
import { useNarrow } from '../../ui/useNarrow'
import { riskPartWords } from './riskPartWords'

/** The account's chance of not ordering, opened into what makes it so. */
export function AccountRiskPanel({ scope, account }: { readonly scope: Scope; readonly account: string }) {
  const format = useFormat()
  const query = useAnswer('accountRisk', { scope, key: account })
  const narrow = useNarrow()
  const isOther = query.isPlaceholderData && query.data?.key !== account
  const answer = isOther ? undefined : query.data
  const columns = answer == null ? [] : columnsOf(answer, format)
  return (
    <Panel
      kicker={answer == null ? 'Risk of no order' : `Risk of no order within ${answer.horizon} days`}
      headline={
        answer === undefined ? null : answer === null ? 'No risk is told of this account' : headlineOf(answer, format)
      }
      pending={query.isPending || isOther}
      height={200}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer == null ? {} : { note: noteOf(answer, format), working: workingOf(answer, format) })}
    >
      {answer === null && (
        <p>It has no order yet, or no model foretells well enough on this data. Churn tells how good the risk is.</p>
      )}
      {answer != null && (
        <LedgerTable
          label="What makes the risk"
          rows={linesOf(answer)}
          rowId={({ id }) => id}
          columns={narrow ? narrowColumns(columns, ['part', 'odds'], (line) => effectOf(line, format)) : columns}
          height="dense"
        />
      )}
    </Panel>
  )
}

interface Line {
  readonly id: RiskPart | 'ordinary' | 'risk'
  readonly odds: number
}

/** An ordinary account, what each part adds, and the sum; parts that the model does not look at are left out. */
function linesOf({ reasons, risk }: AccountRiskAnswer): readonly Line[] {
  const parts = RISK_PARTS.map((part) => ({ id: part, odds: reasons.parts[part] })).filter(({ odds }) => odds !== 0)
  return [{ id: 'ordinary', odds: reasons.ordinary }, ...parts, { id: 'risk', odds: Math.log(risk / (1 - risk)) }]
}

function columnsOf(answer: AccountRiskAnswer, format: Format): readonly Column<Line>[] {
  return [
    {
      id: 'part',
      head: 'What',
      rowHead: true,
      cell: ({ id }) =>
        id === 'ordinary'
          ? 'An ordinary account here'
          : id === 'risk'
            ? 'This account'
            : riskPartWords(id, answer, format),
    },
    {
      id: 'effect',
      head: 'Effect',
      cell: (line) => effectOf(line, format),
    },
    {
      id: 'odds',
      head: 'Log-odds',
      metric: 'account-risk-part',
      kind: 'decimal',
      figure: ({ id, odds }) => ({ value: odds, at: { account: answer.key, part: id } }),
    },
  ]
}

/** Never 0 or 100%: nothing is sure. */
function chanceSaid(chance: number, format: Format): string {
  if (chance > 0.995) return 'More than 99%'
  return chance < 0.005 ? 'Less than 1%' : format.percentWhole(chance)
}

function effectOf({ id, odds }: Line, format: Format): string {
  if (id === 'ordinary' || id === 'risk') return chanceSaid(1 / (1 + Math.exp(-odds)), format)
  const times = Math.exp(Math.abs(odds))
  if (times < 1.05) return 'about the same'
  return `${odds > 0 ? 'raises' : 'lowers'} the odds ${format.ratio(times)}`
}

function headlineOf({ risk, reasons }: AccountRiskAnswer, format: Format): string {
  const said = chanceSaid(risk, format)
  const most = RISK_PARTS.toSorted((a, b) => reasons.parts[b] - reasons.parts[a])[0]
  if (most === undefined || reasons.parts[most] < 0.1) return `${said}, and nothing about it raises it`
  return `${said}, raised most by ${PART_NAMES[most]}`
}

const PART_NAMES: Readonly<Record<RiskPart, string>> = {
  silence: 'its silence',
  frequency: 'how often it orders',
  tenure: 'how long it has been a customer',
  season: 'the time of year',
  change: 'what changed lately',
}

function noteOf({ alike, model, horizon }: AccountRiskAnswer, format: Format): string {
  return `An estimate ${byRiskModel(model)}. In its tests, of ${format.count(alike.accounts)} accounts with about this risk (${format.percentWhole(alike.foretold)}), ${format.percentWhole(alike.came)} had no order within ${horizon} days.`
}

function workingOf(answer: AccountRiskAnswer, format: Format) {
  const { risk, reasons, facts, horizon } = answer
  const odds = Math.log(risk / (1 - risk))
  const sum = RISK_PARTS.reduce((total, part) => total + reasons.parts[part], reasons.ordinary)
  return {
    title: 'Risk of no order',
    definition: `The chance of no order within ${horizon} days. Its log-odds are those of an ordinary account plus what each part of this account’s history adds.`,
    formula: 'risk = 1 ÷ (1 + e^−(ordinary + Σ parts))',
    inputs: [
      { label: 'Silence', value: exactly.days(format, facts.silence) },
      { label: 'Usual gap', value: exactly.days(format, facts.usualGap) },
      { label: 'Order days', value: exactly.count(format, facts.orders) },
      { label: 'Customer for', value: exactly.days(format, facts.tenure) },
      { label: 'Log-odds of an ordinary account', value: exactly.decimal(format, reasons.ordinary, 4) },
      ...RISK_PARTS.map((part) => ({
        label: `+ ${PART_NAMES[part]}`,
        value: exactly.decimal(format, reasons.parts[part], 4),
      })),
      { label: 'Risk', value: exactly.percent(format, risk), result: true },
    ],
    checks: [
      {
        label: 'Parts add up to the risk',
        holds: Math.abs(sum - odds) < 1e-6 * Math.max(1, Math.abs(odds)),
        detail: `${format.decimal(sum, 4)} and ${format.decimal(odds, 4)}`,
      },
    ],
  }
}
