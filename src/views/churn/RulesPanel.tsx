import type { UseQueryResult } from '@tanstack/react-query'

import { ACCOUNT_STATES } from '../../core/accountState'
import type { DefinitionSet } from '../../core/scope'
import { wordOfDefinition } from '../../core/definitionWord'
import type { RuleOutcome, RulesAnswer } from '../../state/answers'
import { type BehindOpener, useBehindOpener } from '../../state/useBehind'
import type { Column } from '../../ui/column'
import { exactly } from '../../ui/exactly'
import { definitionWords } from '../../ui/definitionWords'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { sumCheck } from '../../ui/sumCheck'

interface RulesPanelProps {
  readonly rules: UseQueryResult<RulesAnswer>
  readonly onChoose: (definition: DefinitionSet) => void
}

/** The rules for churn side by side: what each makes of the same accounts, and who would flip. */
export function RulesPanel({ rules: query, onChoose }: RulesPanelProps) {
  const format = useFormat()
  const opener = useBehindOpener()
  const answer = query.data
  return (
    <Panel
      span={12}
      kicker="What another rule would say of the same accounts"
      headline={answer === undefined ? null : headlineOf(answer, format)}
      pending={query.isPending}
      height={200}
      stale={query.isPlaceholderData ? 'Recomputing' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      {...(answer === undefined
        ? {}
        : {
            note: `Logo churn over ${format.window(answer.frame.current)}. Change: accounts in another state than under the rule in force. A rule changes how silence is read, never the orders. Who flips is listed below the accounts to call.`,
            working: {
              title: 'Rules for churn',
              definition:
                'Own rhythm: the 10, 80 and 95% points of the gaps expected of the account, from its own gaps and those of all accounts. Fixed: churned after so many days for everyone. Mean gap: churned after a multiple of the account’s mean gap. The last two call an account due from a quarter and at risk from a half of that.',
              formula: null,
              inputs: [
                { label: 'Open by the rule in force, churned by this one; and the reverse', value: '' },
                ...answer.rules.map((rule) => ({
                  label: definitionWords(rule.definition),
                  value: exactly.several([
                    ['open by the rule in force, churned by this one', exactly.count(format, rule.lost)],
                    ['churned by the rule in force, open by this one', exactly.count(format, rule.kept)],
                  ]),
                })),
              ],
              checks: answer.rules
                .filter(({ chosen }) => !chosen)
                .map((rule) =>
                  sumCheck(
                    `${definitionWords(rule.definition)}: its states hold every account that the rule in force has`,
                    rule.count,
                    (answer.rules.find(({ chosen }) => chosen) ?? rule).count.reduce((sum, units) => sum + units, 0),
                    format.count,
                  ),
                ),
            },
          })}
    >
      {answer !== undefined && (
        <LedgerTable
          label="Rules for churn"
          rows={answer.rules}
          rowId={({ definition }) => definitionWords(definition)}
          columns={columnsOf(opener)}
          chosen={chosenOf(answer)}
          onOpen={({ definition }) => onChoose(definition)}
        />
      )}
    </Panel>
  )
}

function chosenOf({ rules }: RulesAnswer): string | null {
  const chosen = rules.find((rule) => rule.chosen)
  return chosen === undefined ? null : definitionWords(chosen.definition)
}

function headlineOf({ rules }: RulesAnswer, format: Format): string {
  const most = rules.toSorted((a, b) => b.lost + b.kept - (a.lost + a.kept))[0]
  if (most === undefined || most.lost + most.kept === 0) return 'The rules agree on who has churned'
  const name = definitionWords(most.definition)
  const parts = [
    ...(most.lost === 0 ? [] : [`call ${format.count(most.lost)} open accounts churned`]),
    ...(most.kept === 0 ? [] : [`keep ${format.count(most.kept)} churned ones open`]),
  ]
  return `${name} would ${parts.join(' and ')}`
}

const stateColumn = (state: 'at-risk' | 'churned', head: string, opener: BehindOpener): Column<RuleOutcome> => ({
  id: state,
  head,
  metric: 'rule-state-accounts',
  kind: 'count',
  figure: ({ definition, count }) => ({
    value: count[ACCOUNT_STATES.indexOf(state)] ?? null,
    at: { rule: definitionWords(definition), state },
    ...opener('rule-state-accounts', `${wordOfDefinition(definition)}:${state}`),
  }),
})

const columnsOf = (opener: BehindOpener): readonly Column<RuleOutcome>[] => [
  { id: 'rule', head: 'Rule', rowHead: true, cell: ({ definition }) => definitionWords(definition) },
  stateColumn('at-risk', 'At risk', opener),
  stateColumn('churned', 'Churned', opener),
  {
    id: 'rate',
    head: 'Logo churn',
    metric: 'rule-logo-churn-rate',
    kind: 'percent',
    figure: ({ definition, logoChurn }) => ({
      value: logoChurn,
      unknown: 'No account was open when the period began.',
      at: { rule: definitionWords(definition) },
      ...opener('rule-logo-churn-rate', wordOfDefinition(definition)),
    }),
  },
  {
    id: 'flipped',
    head: 'Change',
    metric: 'rule-flips',
    kind: 'count',
    figure: ({ definition, flipped, chosen }) =>
      chosen
        ? 'in force'
        : {
            value: flipped,
            at: { rule: definitionWords(definition) },
            ...opener('rule-flips', wordOfDefinition(definition)),
          },
  },
]
