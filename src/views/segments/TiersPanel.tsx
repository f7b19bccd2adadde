import { useMemo, useRef, useState } from 'react'

import { Chart } from '../../charts/Chart'
import { tierCurve, type TierCurveInput } from '../../charts/tierCurve'
import { TIER_LABELS } from '../../core/chooseAccounts'
import type { Scope } from '../../core/scope'
import type { TierCut } from '../../core/tiers'
import type { TiersAnswer } from '../../state/answers'
import { type AccountsLink, useAccountsLink } from '../../state/useAccountsLink'
import { useAnswer } from '../../state/useAnswer'
import { useBehindLink } from '../../state/useBehind'
import { useUrlChoice } from '../../state/useUrlChoice'
import { exactly } from '../../ui/exactly'
import { FigureName } from '../../ui/FigureName'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { Segmented } from '../../ui/Segmented'
import { unpredicted } from '../../ui/unpredicted'
import { sumCheck } from '../../ui/sumCheck'
import type { WorkingSheet } from '../../ui/Working'
import {
  cutAtRank,
  cutOfTyped,
  cutsInstead,
  movedCut,
  tierPlace,
  typedCut,
  USUAL_CUTS,
  type TierCuts,
} from './tierCuts'
import { TierHandles } from './TierHandles'
import css from './TiersPanel.module.css'
import { TIER_NAMES, TierTable } from './TierTable'
import { useTierCuts } from './useTierCuts'

const KINDS = [
  { value: 'so-far', label: 'So far' },
  { value: 'predicted', label: 'Predicted' },
] as const

const WAYS: readonly { readonly value: TierCut; readonly label: string }[] = [
  { value: 'rank', label: 'Rank' },
  { value: 'share', label: 'Share' },
  { value: 'money', label: 'Money' },
]

/** CLV tiers: the curve with its cuts as handles and as inputs, and the table that follows. */
export function TiersPanel({ scope }: { readonly scope: Scope }) {
  const format = useFormat()
  const linkTo = useAccountsLink()
  const behind = useBehindLink()
  const [kept, keep] = useTierCuts()
  // A handle on its way is not in the URL before it is let go.
  const [draft, setDraft] = useState<{ readonly from: TierCuts; readonly to: TierCuts } | null>(null)
  const moving = useRef<TierCuts | null>(null)
  const isMoving = draft !== null && draft.from === kept
  const chosen = isMoving ? draft.to : kept
  const [of, setOf] = useUrlChoice('tiers', ['so-far', 'predicted'])
  const predicted = of === 'predicted'
  const asked = { scope, by: chosen.by, cuts: chosen.cuts }
  const tiers = useAnswer('tiers', predicted ? { ...asked, of: 'predicted' } : asked)
  const answer = tiers.data
  const absent = answer?.standing !== undefined && answer.standing !== 'shown' ? answer.standing : null
  const headline =
    answer === undefined ? null : absent === null ? headlineOf(answer, format) : 'No tiers of predicted CLV'
  const move = (index: number, rank: number) => {
    if (answer === undefined) return
    const moved = movedCut(moving.current ?? chosen, index, cutAtRank(answer, chosen.by, rank))
    if (moved === null) return
    moving.current = moved
    setDraft({ from: kept, to: moved })
  }
  const drop = () => {
    if (moving.current !== null) keep(moving.current)
    moving.current = null
  }
  return (
    <Panel
      span={5}
      kicker={`CLV tiers, ${answer?.frame.basis ?? 'value'} ${predicted ? 'expected: estimate, not booked profit' : 'so far'}, drag a cut or type it`}
      headline={headline}
      actions={<Segmented label="CLV" value={of} options={KINDS} onChange={setOf} />}
      working={
        answer === undefined
          ? null
          : {
              ...workingOf(answer, chosen, format),
              accounts: accountsOf(answer, chosen, linkTo, format),
              behind: predicted
                ? []
                : TIER_NAMES.map((name, i) =>
                    behind(`CLV of ${name.toLowerCase()}`, 'tier-value', tierPlace(i, chosen)),
                  ),
            }
      }
      note={answer === undefined || absent !== null ? undefined : noteOf(answer, format)}
      pending={tiers.isPending}
      height={360}
      stale={tiers.isPlaceholderData && !isMoving ? 'Cutting anew' : null}
      error={tiers.error}
      onRetry={() => void tiers.refetch()}
    >
      {absent !== null && <p>{unpredicted(absent)}</p>}
      {answer !== undefined && headline !== null && absent === null && (
        <>
          <Segmented
            label="Cut by"
            value={chosen.by}
            options={WAYS}
            onChange={(by) => {
              const instead = cutsInstead(answer, by)
              if (instead !== null) keep(instead)
            }}
          />
          <TierPlot answer={answer} chosen={chosen} label={headline} onMove={move} onDrop={drop} />
          <TierTable
            answer={answer}
            chosen={chosen}
            onType={(index, typed) => {
              const moved = movedCut(chosen, index, cutOfTyped(chosen.by, typed))
              if (moved !== null) keep(moved)
            }}
          />
        </>
      )}
    </Panel>
  )
}

interface TierPlotProps {
  readonly answer: TiersAnswer
  readonly chosen: TierCuts
  readonly label: string
  readonly onMove: (index: number, rank: number) => void
  readonly onDrop: () => void
}

function TierPlot({ answer, chosen, label, onMove, onDrop }: TierPlotProps) {
  const format = useFormat()
  const input = useMemo((): TierCurveInput => {
    const said = TIER_NAMES.map((name, tier) => {
      const share = answer.total > 0 ? `, ${format.percent((answer.value[tier] ?? 0) / answer.total)}` : ''
      return `${name}, ${format.count(answer.count[tier] ?? 0)} accounts${share}`
    })
    return {
      x: answer.curveX,
      y: answer.curveY,
      cuts: [...answer.cutRank],
      expected: answer.standing !== undefined,
      tiersSaid: said,
      printTick: (share) => format.percentWhole(share),
    }
  }, [answer, format])
  const texts = chosen.cuts.map((cut) =>
    chosen.by === 'money' ? format.money(cut) : `${format.decimal(typedCut(chosen.by, cut), 1).replace(/\D0$/, '')}%`,
  )
  return (
    <>
      <div className={css['plot']}>
        <div className={css['curve']}>
          <Chart of={tierCurve} input={input} label={label} height={150} legend={null} />
        </div>
        <TierHandles
          ranks={[...answer.cutRank]}
          texts={texts}
          names={TIER_NAMES.slice(0, 3)}
          onMove={onMove}
          onDrop={onDrop}
        />
      </div>
      <p className={css['axes']} data-legend="">
        <FigureName metric="tier-cut">rank of account, best first</FigureName>
        <FigureName metric="tier-value">height: cumulative {answer.frame.basis}</FigureName>
      </p>
    </>
  )
}

function headlineOf(answer: TiersAnswer, format: Format): string {
  const best = answer.value[0] ?? 0
  if (answer.total <= 0 || answer.units === 0 || best <= 0) return 'Tiers of customer lifetime value'
  const accounts = format.percent((answer.count[0] ?? 0) / answer.units)
  const did = answer.standing === undefined ? 'brought' : 'are expected to bring'
  return `The top ${accounts} of accounts ${did} ${format.percent(best / answer.total)} of ${answer.frame.basis}`
}

function noteOf(answer: TiersAnswer, format: Format): string {
  if (answer.standing !== undefined) {
    return `Predicted CLV of ${format.count(answer.units)} accounts with an order; intervals stand beside each account. Hatched: an estimate. Curve and cuts are those of all accounts; the table counts the chosen ones.`
  }
  const accounts =
    answer.units === 1
      ? '1 account with an order, all its'
      : `${format.count(answer.units)} accounts with an order, all their`
  const counted = `${accounts} orders less credits.`
  const imputed =
    answer.frame.basis === 'margin' && answer.frame.imputedShare > 0
      ? ` Of the revenue, ${format.percent(answer.frame.imputedShare)} has an estimated cost.`
      : ''
  return `${counted}${imputed} Curve and cuts are those of all accounts; the table counts the chosen ones.`
}

/** The accounts of each tier; the account list knows the usual cuts of historical CLV and no others. */
function accountsOf(
  answer: TiersAnswer,
  { by, cuts }: TierCuts,
  linkTo: ReturnType<typeof useAccountsLink>,
  format: Format,
): AccountsLink[] {
  const usual = by === USUAL_CUTS.by && cuts.every((cut, i) => cut === USUAL_CUTS.cuts[i])
  if (!usual || answer.standing !== undefined) return []
  return TIER_LABELS.flatMap((tier, i) => {
    const units = answer.count[i] ?? 0
    return units === 0 ? [] : [linkTo(`${TIER_NAMES[i] ?? tier}, ${format.count(units)}`, { tier: [tier] })]
  })
}

function workingOf(answer: TiersAnswer, chosen: TierCuts, format: Format): WorkingSheet {
  const formula = {
    rank: 'tier ends at the best cut × accounts, rounded up',
    share: `tier ends with the account that reaches cut × total ${answer.frame.basis}`,
    money: 'tier: CLV ≥ cut',
  }[chosen.by]
  return {
    title: 'CLV tiers',
    definition: `${answer.standing === undefined ? `Historical CLV: the ${answer.frame.basis} of all orders less all credits up to ${format.day(answer.frame.asOfDay)}` : 'Predicted CLV within the horizon: see Forecast'}. Equal values share a tier; who lies across a cut is in the better one.`,
    formula,
    inputs: [
      ...TIER_NAMES.map((name, tier) => ({
        label: name,
        value: exactly.moneyFull(format, answer.value[tier] ?? null),
      })),
      { label: 'Total', value: exactly.moneyFull(format, answer.total), result: true },
    ],
    checks: [
      sumCheck('The tiers add up to all', answer.value, answer.total, format.moneyFull),
      sumCheck('Every account is in one tier', answer.count, answer.units, format.count),
    ],
  }
}
