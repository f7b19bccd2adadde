import { useState } from 'react'

import { ACCOUNT_STATES } from '../../core/accountState'
import type { ComparedRule } from '../../core/activeStates'
import { comparedOfWord, wordOfCompared } from '../../core/comparedRule'
import { shortReason } from '../../core/reasonSentence'
import type { DefinitionSet, Scope } from '../../core/scope'
import { isSameDefinition, usualDefinitions } from '../../core/usualDefinitions'
import type { FlippedAccount, FlipsAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { type BehindOpener, useBehindOpener } from '../../state/useBehind'
import { useOpenAccount } from '../../state/useOpenPlace'
import { useUrlText } from '../../state/useUrlChoice'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import type { Column } from '../../ui/column'
import { definitionWords } from '../../ui/definitionWords'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { narrowColumns } from '../../ui/narrowColumns'
import { Panel } from '../../ui/Panel'
import { PillMenu } from '../../ui/PillMenu'
import { STATE_WORDS, StateChip } from '../../ui/StateChip'
import { sumCheck } from '../../ui/sumCheck'
import { unpredicted } from '../../ui/unpredicted'
import { useNarrow } from '../../ui/useNarrow'
import { type FlipFigure, flipFigures, flipOpening } from './flipFigures'
import css from './FlipsPanel.module.css'

/** Accounts at first, and added by a press. */
const STEP = 10

/** P(active) below which an account counts as churned, unless the URL says another. */
const USUAL_BELOW = 0.5

interface FlipsPanelProps {
  readonly scope: Scope
  readonly inForce: DefinitionSet
  readonly fixedDays: number
}

/** Between the rule in force and another: which figures move, and which accounts are in another state. */
export function FlipsPanel({ scope, inForce, fixedDays }: FlipsPanelProps) {
  const format = useFormat()
  const [word, setWord] = useUrlText('against')
  const [count, setCount] = useState(STEP)
  const asked = comparedOfWord(word)
  const others = othersOf(inForce, fixedDays, asked)
  const against = others.find((one) => asked !== null && isSameDefinition(one, asked)) ?? others[0] ?? inForce
  const opener = useBehindOpener()
  const query = useAnswer('flips', { scope, against, count })
  const answer = query.data
  return (
    <Panel
      span={12}
      kicker={answer === undefined ? 'Between two rules' : kickerOf(answer)}
      headline={answer === undefined ? null : headlineOf(answer, format)}
      pending={query.isPending}
      height={36 * (STEP + 9)}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      actions={
        <PillMenu
          label="Rule to compare with"
          prefix="Against"
          value={wordOfCompared(against)}
          options={others.map((one) => ({ value: wordOfCompared(one), label: definitionWords(one) }))}
          onChange={(next) => setWord(next === wordOfCompared(others[0] ?? inForce) ? '' : next)}
        />
      }
      {...(answer === undefined ? {} : { note: noteOf(answer, format), working: workingOf(answer, format) })}
    >
      {answer !== undefined && (
        <div className={css['tables']}>
          <LedgerTable
            label="Figures under both rules"
            rows={flipFigures(answer)}
            rowId={({ id }) => id}
            columns={figureColumns(answer, opener)}
          />
          <FlippedAccounts answer={answer} onMore={() => setCount(count + STEP)} />
        </div>
      )}
    </Panel>
  )
}

interface FlippedAccountsProps {
  readonly answer: FlipsAnswer
  readonly onMore: () => void
}

function FlippedAccounts({ answer, onMore }: FlippedAccountsProps) {
  const format = useFormat()
  const openAccount = useOpenAccount()
  const narrow = useNarrow()
  const columns = accountColumns(answer, format)
  const more = answer.flipped - answer.rows.length
  return (
    <div>
      <LedgerTable
        label="Accounts in another state"
        rows={answer.rows}
        rowId={({ row }) => row.key}
        columns={narrow ? narrowColumns(columns, ['account', 'here', 'there'], whyOf) : columns}
        onOpen={({ row }) => openAccount(row.key)}
        empty={
          answer.standing === null || answer.standing === 'shown'
            ? 'No account is in another state: the rules agree.'
            : unpredicted(answer.standing)
        }
      />
      {more > 0 && (
        <p className={css['more']}>
          <Button onClick={onMore}>List {format.count(Math.min(STEP, more))} more</Button>
        </p>
      )}
    </div>
  )
}

/** The usual sets, P(active) and the asked rule, without the one in force. */
function othersOf(inForce: DefinitionSet, fixedDays: number, asked: ComparedRule | null): readonly ComparedRule[] {
  const usual: readonly ComparedRule[] = [
    ...usualDefinitions(inForce, fixedDays),
    { kind: 'active', below: USUAL_BELOW },
  ]
  const all = asked === null || usual.some((one) => isSameDefinition(one, asked)) ? usual : [...usual, asked]
  return all.filter((one) => !isSameDefinition(one, inForce))
}

function kickerOf({ inForce, against }: FlipsAnswer): string {
  return `Between two rules: ${definitionWords(inForce)}, in force, and ${definitionWords(against)}`
}

function headlineOf({ flipped, moves, against, standing }: FlipsAnswer, format: Format): string {
  const there = definitionWords(against)
  if (standing !== null && standing !== 'shown') return `No states by ${there}`
  if (flipped === 0) return `Every account is in the same state under ${there}`
  const [most = 0, at = 0] = moves.reduce<readonly number[]>(
    (best, units, move) => (!isStay(move) && units > (best[0] ?? 0) ? [units, move] : best),
    [],
  )
  const [here, other] = statesOf(at)
  const are = flipped === 1 ? '1 account is' : `${format.count(flipped)} accounts are`
  return `${are} in another state under ${there}; ${format.count(most)} of them ${STATE_WORDS[other].toLowerCase()} instead of ${STATE_WORDS[here].toLowerCase()}`
}

const isStay = (move: number) => Math.floor(move / ACCOUNT_STATES.length) === move % ACCOUNT_STATES.length

function statesOf(move: number) {
  return [
    ACCOUNT_STATES[Math.floor(move / ACCOUNT_STATES.length)] ?? 'prospect',
    ACCOUNT_STATES[move % ACCOUNT_STATES.length] ?? 'prospect',
  ] as const
}

function noteOf({ rows, flipped, frame, against, standing }: FlipsAnswer, format: Format): string {
  if (standing !== null && standing !== 'shown') return unpredicted(standing)
  const shown = flipped > rows.length ? `${format.count(rows.length)} of ${format.count(flipped)} accounts. ` : ''
  if (against.kind === 'active') {
    const risk = format.percentWhole((1 + against.below) / 2)
    return `${shown}The best buyers of the last 12 months first, by ${frame.basis}. By the model of the forecast, fitted to what was known on ${format.day(frame.asOfDay)}: churned where P(active) is below ${format.percentWhole(against.below)}, at risk below ${risk}, else active; nobody is due. An estimate. It dates no crossing, so it has no churn over time.`
  }
  return `${shown}The best buyers of the last 12 months first, by ${frame.basis}. A rule reads silence; orders and money are the same under every rule, and so is net revenue retention.`
}

function workingOf({ moves, flipped, frame, rule, ruleThere, against }: FlipsAnswer, format: Format) {
  const flipping = moves.map((units, move) => (isStay(move) ? 0 : units))
  const fallback =
    ruleThere === against.kind
      ? ''
      : ' Too few gaps between orders are known for it, so the configured fixed days stand in.'
  return {
    title: 'Accounts that flip',
    definition: `State of every account at the end of ${format.day(frame.asOfDay)} under both rules, on the same orders; churn over ${format.window(frame.current)}.${fallback}${rule === ruleThere && fallback !== '' ? ' Both rules are then the same.' : ''}`,
    formula: null,
    inputs: Array.from(flipping.entries())
      .filter(([, units]) => units > 0)
      .map(([move, units]) => {
        const [here, there] = statesOf(move)
        return {
          label: `${STATE_WORDS[here]} here, ${STATE_WORDS[there].toLowerCase()} there`,
          value: exactly.count(format, units),
        }
      }),
    checks: [sumCheck('The moves add up to all accounts that flip', flipping, flipped, format.count)],
  }
}

/** Why P(active) has no value of a figure. */
function undatedWords(standing: FlipsAnswer['standing']): string {
  return standing === 'shown'
    ? 'P(active) is known as of one day: when an account crossed would need a fit for each day before.'
    : unpredicted(standing ?? undefined)
}

function figureColumns(
  { inForce, against, standing }: FlipsAnswer,
  opener: BehindOpener,
): readonly Column<FlipFigure>[] {
  const side = (id: 'here' | 'there', definition: ComparedRule): Column<FlipFigure> => ({
    id,
    head: definitionWords(definition),
    metric: 'rule-figure',
    numeric: true,
    cell: (figure) => (
      <Figure
        metric={figure.metric}
        kind={figure.kind}
        value={figure[id]}
        unknown={definition.kind === 'active' ? undatedWords(standing) : figure.unknown}
        at={{ rule: definitionWords(definition), 'figure-of': figure.id }}
        {...flipOpening(figure, definition, opener)}
      />
    ),
  })
  return [
    { id: 'figure', head: 'Figure', rowHead: true, cell: ({ words }) => words },
    side('here', inForce),
    side('there', against),
  ]
}

function whyOf({ row }: FlippedAccount): string {
  return row.reason === null ? '–' : shortReason(row.reason)
}

function accountColumns({ frame }: FlipsAnswer, format: Format): readonly Column<FlippedAccount>[] {
  return [
    { id: 'account', head: 'Account', rowHead: true, cell: ({ row }) => row.name },
    { id: 'here', head: 'In force', cell: ({ row }) => <StateChip state={row.state} /> },
    { id: 'there', head: 'Instead', cell: ({ there }) => <StateChip state={there} /> },
    {
      id: 'value12',
      head: `Last 12 months ${format.currencySign}`,
      label: `${frame.basis} of the last 12 months`,
      strong: true,
      metric: 'flip-value-12',
      kind: 'money-whole',
      figure: ({ row }) => ({ value: row.value12, at: { account: row.key } }),
    },
    { id: 'why', head: 'Why', cell: whyOf },
  ]
}
