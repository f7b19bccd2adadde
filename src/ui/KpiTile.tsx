import type { ReactNode } from 'react'

import { Delta, type DeltaProps } from './Delta'
import { Figure } from './Figure'
import { FigureName } from './FigureName'
import type { FigureKind } from './format'
import css from './KpiTile.module.css'
import { Skeleton } from './Skeleton'
import { Sparkline } from './Sparkline'
import { staleMarks } from './staleMarks'

interface KpiTileProps {
  readonly label: string
  /** Metric id of docs/metrics.md. */
  readonly metric: string
  readonly kind: FigureKind
  readonly value: number | null
  /** Why the value is not known. */
  readonly unknown?: string
  /** What stands in place of the dash: "not yet". */
  readonly dash?: string
  /** A short word after the figure: "months". */
  readonly unit?: string
  readonly delta?: DeltaProps
  /** "was 83.1%, seasonal" or any second line. */
  readonly was?: ReactNode
  /** Oldest first; null leaves a gap. */
  readonly trend?: readonly (number | null)[]
  /** Drawn in the trend's place: an interval, a split. */
  readonly bar?: ReactNode
  /** Pixels to keep for what stands below the figure while it is pending (default 28, a sparkline). */
  readonly room?: number
  /** The last value of the trend belongs to a period that still runs. */
  readonly incomplete?: boolean
  /** Still counting: prints "≥" and the sentence instead of a change. */
  readonly counting?: string
  readonly pending?: boolean
  readonly stale?: boolean
  readonly onOpen?: () => void
  /** At the right of the label: at most one icon button. */
  readonly tool?: ReactNode
  /** The goal and how far off it is. */
  readonly goal?: ReactNode
}

/** One cell of a `KpiStrip`: label, figure, change in words, what it was, sparkline. */
export function KpiTile(props: KpiTileProps) {
  return (
    <section className={css['tile']} aria-label={props.label} aria-busy={props.pending ?? false}>
      <div className={css['head']}>
        <h2 className={css['label']}>
          <FigureName metric={props.metric}>{props.label}</FigureName>
        </h2>
        {props.tool !== undefined && <div className={css['tool']}>{props.tool}</div>}
      </div>
      {props.pending === true ? <KpiSkeleton room={props.room} /> : <KpiBody {...props} />}
    </section>
  )
}

function KpiBody({ metric, kind, value, unknown, dash, unit, delta, was, trend, bar, ...rest }: KpiTileProps) {
  const { incomplete = false, counting, stale = false, onOpen, goal } = rest
  return (
    <div {...staleMarks(stale)} className={css['body']}>
      <p className={css['figure']}>
        {counting !== undefined && value !== null && '≥ '}
        <Figure
          metric={metric}
          kind={kind}
          value={value}
          {...(unknown === undefined ? {} : { unknown })}
          {...(dash === undefined ? {} : { dash })}
          {...(onOpen === undefined ? {} : { onOpen, openLabel: 'show the working', tool: 'working' as const })}
        />
        {unit !== undefined && value !== null && <span className={css['unit']}> {unit}</span>}
      </p>
      <p className={css['line']}>{counting ?? (value === null ? unknown : delta && <Delta {...delta} />)}</p>
      <p className={css['line']}>{was}</p>
      {goal != null && goal !== false && <p className={css['line']}>{goal}</p>}
      <div className={css['trend']}>
        {bar}
        {trend !== undefined && <Sparkline values={trend} incomplete={incomplete} />}
      </div>
    </div>
  )
}

function KpiSkeleton({ room = 28 }: { readonly room?: number | undefined }) {
  return (
    <div className={css['body']}>
      <p className={css['figure']}>
        <Skeleton width="60%" height={24} />
      </p>
      <p className={css['line']}>
        <Skeleton width="80%" height={12} />
      </p>
      <p className={css['line']}>
        <Skeleton width="65%" height={12} />
      </p>
      <div className={css['trend']}>
        <Skeleton width="136px" height={room} />
      </div>
    </div>
  )
}

/** A ruled strip of tiles in one row; two columns on a phone. */
export function KpiStrip({ children }: { readonly children: ReactNode }) {
  return <div className={css['strip']}>{children}</div>
}
