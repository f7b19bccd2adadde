import { ArrowDown, ArrowUp } from 'lucide-react'

import css from './Delta.module.css'
import type { FigureKind } from './format'
import { useFormat } from './FormatContext'

export interface DeltaProps {
  /** Change against the comparison, in the figure's own unit (a ratio for `points`); null when there is none. */
  readonly change: number | null
  readonly kind: FigureKind
  /** Which direction is better; `neutral` prints "more" and "less". */
  readonly better: 'up' | 'down' | 'neutral'
  /** |change| at or below this is "about the same". */
  readonly noise?: number
  /** Words in place of better/worse and more/less: `{ up: 'sooner', down: 'later' }`. */
  readonly words?: { readonly up: string; readonly down: string }
  /** Printed where there is no change to tell: "no window before to compare with". */
  readonly absent?: string
}

/** A change: arrow, number and word. Grey where it is inside the noise. */
export function Delta({ change, kind, better, noise = 0, words, absent }: DeltaProps) {
  const format = useFormat()
  if (change === null || Number.isNaN(change)) {
    return <span className={css['delta']}>{absent ?? 'no comparison'}</span>
  }
  if (Math.abs(change) <= noise) return <span className={css['delta']}>about the same</span>
  const up = change > 0
  const Arrow = up ? ArrowUp : ArrowDown
  const tone = better === 'neutral' ? 'plain' : up === (better === 'up') ? 'good' : 'bad'
  const word = words === undefined ? WORDS[tone][up ? 'up' : 'down'] : words[up ? 'up' : 'down']
  return (
    <span className={css['delta']} data-tone={tone}>
      <Arrow size={12} strokeWidth={2.2} aria-hidden="true" />
      <strong>{format.figure(kind, Math.abs(change))}</strong> {word}
    </span>
  )
}

const WORDS = {
  good: { up: 'better', down: 'better' },
  bad: { up: 'worse', down: 'worse' },
  plain: { up: 'more', down: 'less' },
} as const
