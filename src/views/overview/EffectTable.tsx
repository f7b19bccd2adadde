import { Figure } from '../../ui/Figure'
import { FigureName } from '../../ui/FigureName'
import { LedgerTable } from '../../ui/LedgerTable'
import type { WhyEffect } from './whyEffects'
import css from './EffectTable.module.css'

interface EffectTableProps {
  readonly label: string
  readonly effects: readonly WhyEffect[]
  /** What the orders' size is made of: told under it. */
  readonly parts: readonly WhyEffect[]
  readonly change: number
  /** Places the figures, where they are those of one account. */
  readonly at?: Readonly<Record<string, string>>
}

/** The causes of a change as a table that closes, the parts of larger or smaller orders set in below them. */
export function EffectTable({ label, effects, parts, change, at = {} }: EffectTableProps) {
  const rows = effects.flatMap((effect) => [
    { ...effect, part: false },
    ...(effect.metric === 'why-value-per-order' ? parts.map((part) => ({ ...part, part: true })) : []),
  ])
  return (
    <LedgerTable
      label={label}
      rows={rows}
      rowId={({ metric }) => metric}
      height="dense"
      columns={[
        {
          id: 'name',
          head: 'Cause',
          rowHead: true,
          cell: ({ name, metric, part }) => (
            <FigureName metric={metric}>{part ? <span className={css['part']}>of it: {name}</span> : name}</FigureName>
          ),
          foot: 'Total change',
        },
        {
          id: 'value',
          head: 'Net revenue',
          metric: 'why-change',
          numeric: true,
          cell: ({ metric, value }) => <Figure metric={metric} kind="money-full" value={value} at={at} />,
          foot: <Figure metric="why-change" kind="money-full" value={change} at={at} />,
        },
      ]}
    />
  )
}
