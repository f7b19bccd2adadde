import css from './ShareBar.module.css'

interface ShareBarProps {
  /** Share of the full width, 0–1: solid, measured. */
  readonly share: number
  /** Share of the full width, 0–1, drawn hatched behind it: expected or estimated. */
  readonly expected?: number
  /** `grey` for what is context, `loss` for the loss side. */
  readonly tone?: 'accent' | 'grey' | 'loss'
  readonly width?: number | string
}

/** A thin bar beside a number that says the same; hidden from screen readers. */
export function ShareBar({ share, expected = 0, tone = 'accent', width = '100%' }: ShareBarProps) {
  const part = (value: number) => `${Math.min(100, Math.max(0, value * 100))}%`
  return (
    <span className={css['bar']} data-tone={tone} style={{ width }} aria-hidden="true">
      <span className={css['solid']} style={{ width: part(share) }} />
      {expected > 0 && <span className={css['hatched']} style={{ width: part(expected) }} />}
    </span>
  )
}
