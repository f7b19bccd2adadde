import type { UseQueryResult } from '@tanstack/react-query'
import { Hourglass } from 'lucide-react'

import type { RiskCompetitor } from '../../core/risk/assessRisk'
import { RISK_HORIZONS } from '../../core/risk/riskHorizon'
import type { Scope } from '../../core/scope'
import type { RiskAnswer } from '../../state/answers'
import { useBehind, useBehindLink } from '../../state/useBehind'
import type { Column } from '../../ui/column'
import { EmptyState } from '../../ui/EmptyState'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { PillMenu } from '../../ui/PillMenu'
import { RISK_MODEL_WORDS } from '../../ui/riskModelWords'
import { gateSentence, riskHeadline, riskNote, riskWorking } from './riskWords'

interface RiskScorePanelProps {
  readonly risk: UseQueryResult<RiskAnswer>
  readonly scope: Scope
  readonly onChoose: (riskDays: number | null) => void
}

/** How good the risk is: every model that competes, tested on the company's own past, and the one in use. */
export function RiskScorePanel({ risk: query, scope, onChoose }: RiskScorePanelProps) {
  const format = useFormat()
  const linkTo = useBehindLink()
  const answer = query.data
  const isShut = answer !== undefined && answer.evidence === null
  return (
    <Panel
      span={7}
      kicker={
        answer === undefined
          ? 'How good is the risk?'
          : `How good is the risk? Chance of no order within ${answer.horizon} days`
      }
      headline={answer === undefined ? null : riskHeadline(answer, format)}
      pending={query.isPending}
      height={260}
      stale={query.isPlaceholderData ? 'Testing the models anew' : null}
      error={query.error}
      onRetry={() => void query.refetch()}
      actions={answer === undefined ? undefined : <HorizonMenu answer={answer} scope={scope} onChoose={onChoose} />}
      {...(answer === undefined || isShut
        ? {}
        : {
            note: riskNote(answer, format),
            working: { ...riskWorking(answer, format), behind: behindOf(answer, linkTo, format) },
          })}
    >
      {isShut && (
        <EmptyState icon={<Hourglass />}>
          {answer.gates
            .filter(({ have, need }) => have < need)
            .map((gate) => gateSentence(gate, format))
            .join(' ')}
        </EmptyState>
      )}
      {answer !== undefined && !isShut && (
        <>
          <LedgerTable
            label="Models of risk"
            rows={answer.competitors}
            rowId={({ name }) => name}
            columns={columnsOf(answer, format)}
            chosen={answer.chosen}
          />
          <ExpectedSilent answer={answer} />
        </>
      )}
    </Panel>
  )
}

function behindOf({ expectedSilent }: RiskAnswer, linkTo: ReturnType<typeof useBehindLink>, format: Format) {
  if (expectedSilent === null) return []
  return [linkTo(`Accounts expected not to order, ${format.decimal(expectedSilent, 1)}`, 'risk-expected-silent')]
}

/** What the chances of all accounts in scope come to, with a way down to each of them. */
function ExpectedSilent({ answer: { expectedSilent, horizon } }: { readonly answer: RiskAnswer }) {
  const format = useFormat()
  const { open } = useBehind()
  return (
    <p>
      Accounts in scope expected not to order within {horizon} days:{' '}
      <Figure
        metric="risk-expected-silent"
        kind="decimal"
        value={expectedSilent}
        {...(expectedSilent === null ? {} : { text: format.decimal(expectedSilent, 1) })}
        unknown="No model of risk is used on this data."
        onOpen={() => open({ figure: 'risk-expected-silent', at: '', account: null })}
        openLabel="show the accounts"
      />
    </p>
  )
}

const BY_RHYTHM = 'rhythm'

function HorizonMenu({ answer, scope, onChoose }: Omit<RiskScorePanelProps, 'risk'> & { readonly answer: RiskAnswer }) {
  const value = scope.riskDays === null ? BY_RHYTHM : String(scope.riskDays)
  const days = [...new Set([...RISK_HORIZONS, answer.horizon])].toSorted((a, b) => a - b)
  return (
    <PillMenu
      label="Days ahead"
      value={value}
      text={`${answer.horizon} days ahead`}
      options={[
        { value: BY_RHYTHM, label: `As usual (${answer.rhythmHorizon} d by the company’s rhythm)` },
        ...days.map((one) => ({ value: String(one), label: `${one} days` })),
      ]}
      onChange={(chosen) => onChoose(chosen === BY_RHYTHM ? null : Number(chosen))}
    />
  )
}

function columnsOf({ chosen, evidence }: RiskAnswer, format: Format): readonly Column<RiskCompetitor>[] {
  // Three decimals: what models differ in.
  const digits = (value: number, model: string) => ({ value, text: format.decimal(value, 3), at: { model } })
  const base = evidence?.baseBrier ?? Number.NaN
  return [
    { id: 'model', head: 'Model', rowHead: true, cell: ({ name }) => RISK_MODEL_WORDS[name] },
    {
      id: 'auc',
      head: 'AUC',
      label: 'AUC: how well it ranks, 0.5 is chance',
      metric: 'risk-auc',
      kind: 'decimal',
      figure: ({ name, auc }) => ({ ...digits(auc, name), unknown: 'No test had outcomes of both kinds.' }),
    },
    {
      id: 'brier',
      head: 'Brier score',
      label: 'Brier score: mean squared error of the chances, less is better',
      strong: true,
      metric: 'risk-brier',
      kind: 'decimal',
      figure: ({ name, brier }) => digits(brier, name),
    },
    {
      id: 'skill',
      head: 'Better than base rate',
      metric: 'risk-brier-skill',
      kind: 'percent',
      figure: ({ name, brier }) => ({ value: 1 - brier / base, at: { model: name } }),
    },
    { id: 'used', head: 'In use', cell: ({ name }) => (name === chosen ? 'Yes' : 'No') },
  ]
}
