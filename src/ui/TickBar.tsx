import css from './TickBar.module.css'

interface TickBarProps {
  /** Share of the full width, 0–1: the bar. */
  readonly own: number
  /** Share of the full width, 0–1: the tick it is compared with. */
  readonly other: number
}

/** A bar with a tick to compare it with, beside numbers that say the same; hidden from screen readers. */
export function TickBar({ own, other }: TickBarProps) {
  const place = (share: number) => `${100 * Math.min(1, Math.max(0, Number.isNaN(share) ? 0 : share))}%`
  return (
    <span className={css['bar']} aria-hidden="true">
      <span className={css['own']} style={{ width: place(own) }} />
      <span className={css['tick']} style={{ insetInlineStart: `calc(${place(other)} - 1px)` }} />
    </span>
  )
}
