import { useId } from 'react'

import { TIER_LABELS } from '../../core/chooseAccounts'
import type { TiersAnswer } from '../../state/answers'
import { useBehindOpener } from '../../state/useBehind'
import type { Column } from '../../ui/column'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { tierPlace, typedCut, type TierCuts } from './tierCuts'
import css from './TierTable.module.css'

interface TierTableProps {
  readonly answer: TiersAnswer
  readonly chosen: TierCuts
  /** A typed cut, in percent or currency units. */
  readonly onType: (index: number, typed: number) => void
}

interface Tier {
  readonly index: number
  readonly name: string
}

const TIERS: readonly Tier[] = TIER_LABELS.map((label, index) => ({
  index,
  name: label.charAt(0).toUpperCase() + label.slice(1),
}))

export const TIER_NAMES: readonly string[] = TIERS.map((tier) => tier.name)

/** The tiers in numbers, each cut with its input. */
export function TierTable({ answer, chosen, onType }: TierTableProps) {
  const format = useFormat()
  const opener = useBehindOpener()
  const at = (tier: Tier) => ({
    tier: TIER_LABELS[tier.index] ?? '',
    ...(answer.standing === undefined ? {} : { of: 'predicted' }),
  })
  const opened = (figure: string, { index }: Tier) =>
    answer.standing === undefined ? opener(figure, tierPlace(index, chosen)) : {}
  const word = answer.frame.basis === 'margin' ? 'Margin' : 'Revenue'
  const unit = { rank: '% of accounts', share: `% of ${answer.frame.basis}`, money: format.currencySign }[chosen.by]
  const columns: readonly Column<Tier>[] = [
    { id: 'tier', head: 'Tier', rowHead: true, cell: (tier) => tier.name },
    {
      id: 'cut',
      head: `Cut, ${unit}`,
      numeric: true,
      cell: (tier) => <CutInput tier={tier} chosen={chosen} unit={unit} onType={onType} />,
    },
    {
      id: 'from',
      head: 'From',
      metric: 'tier-cut',
      kind: 'money',
      figure: (tier) =>
        tier.index < 3
          ? { value: answer.cutAt[tier.index] ?? null, at: at(tier), unknown: 'No account is above this cut.' }
          : 'below',
    },
    {
      id: 'accounts',
      head: 'Accounts',
      metric: 'tier-accounts',
      kind: 'count',
      figure: (tier) => ({ value: answer.count[tier.index] ?? null, at: at(tier), ...opened('tier-accounts', tier) }),
    },
    {
      id: 'value',
      head: word,
      metric: 'tier-value',
      kind: 'money',
      figure: (tier) => ({ value: answer.value[tier.index] ?? null, at: at(tier), ...opened('tier-value', tier) }),
    },
    {
      id: 'share',
      head: 'Share',
      metric: 'tier-share',
      kind: 'percent',
      figure: (tier) => ({
        value: answer.total > 0 ? (answer.value[tier.index] ?? 0) / answer.total : null,
        at: at(tier),
        unknown: 'The total is not above 0, so there are no shares of it.',
      }),
    },
  ]
  return <LedgerTable label="CLV tiers" columns={columns} rows={TIERS} rowId={(tier) => tier.name} height="compact" />
}

interface CutInputProps {
  readonly tier: Tier
  readonly chosen: TierCuts
  readonly unit: string
  readonly onType: (index: number, typed: number) => void
}

/** The input of one cut: taken over on Enter and on leaving it. */
function CutInput({ tier, chosen, unit, onType }: CutInputProps) {
  const id = useId()
  const cut = chosen.cuts[tier.index]
  if (cut === undefined) return null
  const typed = typedCut(chosen.by, cut)
  const take = (input: HTMLInputElement) => {
    if (input.value !== String(typed)) onType(tier.index, input.valueAsNumber)
    input.value = String(typed)
  }
  return (
    <input
      key={typed}
      id={id}
      className={css['cut']}
      type="number"
      min={0}
      step="any"
      defaultValue={typed}
      aria-label={`${tier.name} tier, cut in ${unit}`}
      onBlur={(event) => take(event.currentTarget)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take(event.currentTarget)
      }}
    />
  )
}
