import css from './ProgressLine.module.css'
import { useFormat } from './FormatContext'

export interface ProgressLineProps {
  /** What is being read: "Reading order lines". */
  readonly label: string
  /** Rows read, pages read: whatever the label speaks of. */
  readonly done: number
  /** Null where it is not known: the bar is then left out. */
  readonly total: number | null
  /** "page 17 of 26". */
  readonly detail?: string
}

/** One line of progress with its counts, told to screen readers as they change. */
export function ProgressLine({ label, done, total, detail }: ProgressLineProps) {
  const format = useFormat()
  return (
    <div className={css['line']} role="status">
      <p>
        <span>
          <strong>{label}</strong> {detail}
        </span>
        <span className={css['counts']}>
          {total === null ? done > 0 && format.count(done) : `${format.count(done)} of ${format.count(total)}`}
        </span>
      </p>
      {total !== null && <progress value={Math.min(done, total)} max={Math.max(total, 1)} aria-label={label} />}
    </div>
  )
}
