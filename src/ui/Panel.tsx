import { Table2 } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'

import { IconButton } from './IconButton'
import css from './Panel.module.css'
import { PanelBoundary, PanelTrouble } from './PanelBoundary'
import { Skeleton } from './Skeleton'
import { staleMarks } from './staleMarks'
import type { WorkingSheet } from './Working'
import { WorkingTool } from './WorkingTool'

interface PanelProps {
  /** What, unit, period, scope. */
  readonly kicker: string
  /** The finding, one sentence with its figure; null while it is not known. Falls back to a plain title. */
  readonly headline: ReactNode | null
  /** Lines that the finding usually takes on a wide screen and on a phone, kept while it is on its way (default 1 and 2). */
  readonly headlineLines?: readonly [wide: number, phone: number]
  /** Columns of twelve on a wide screen; a narrow one gives it all. */
  readonly span?: number
  /** What a link's hash calls it. */
  readonly id?: string
  /** Denominator, exclusions, method. */
  readonly note?: ReactNode
  /** Opened by the ƒ tool. */
  readonly working?: WorkingSheet | null
  /** The table twin with the same numbers, shown in place of the drawing by the table tool. */
  readonly table?: ReactNode
  /** At most two buttons at the right of the headline. */
  readonly actions?: ReactNode
  /** Nothing is known yet: frame and kicker stay, the rest is a skeleton of `height`. */
  readonly pending?: boolean
  /** Pixels of the drawing, kept while pending. */
  readonly height?: number
  /** What is shown belongs to the question before: drawn faint, with this sentence ("Recomputing with fixed 90 d"). */
  readonly stale?: string | null
  /** The question failed; the panel says so in the drawing's place. */
  readonly error?: Error | null
  readonly onRetry?: () => void
  readonly children: ReactNode
}

/** A cell of the sheet: kicker, finding, tools, drawing, note. Its failure stays its own. */
export function Panel(props: PanelProps) {
  const { kicker, headline, span = 12, note, actions, pending = false, stale = null } = props
  const [wideLines, phoneLines] = props.headlineLines ?? [1, 2]
  const headingId = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <section
      id={props.id}
      className={css['panel']}
      style={{ '--span': span }}
      aria-labelledby={headingId}
      aria-busy={pending || stale !== null}
    >
      <header className={css['header']}>
        <div
          className={css['words']}
          data-pending={headline === null || pending || undefined}
          style={{ '--headline': wideLines, '--phone-headline': phoneLines }}
        >
          <p className={css['kicker']}>{kicker}</p>
          {headline === null || pending ? (
            <h2 key="pending" id={headingId} className={css['headline']} aria-label={kicker}>
              <Skeleton width="60%" height={16} />
            </h2>
          ) : (
            <h2 key="told" id={headingId} className={css['headline']}>
              {headline}
            </h2>
          )}
        </div>
        <div className={css['tools']}>
          {actions}
          {props.working != null && <WorkingTool sheet={props.working} />}
          {props.table !== undefined && !pending && (
            <IconButton
              label={asTable ? 'Show the drawing' : 'Show as a table'}
              icon={<Table2 />}
              aria-pressed={asTable}
              data-tool="table"
              onClick={() => setAsTable(!asTable)}
            />
          )}
        </div>
      </header>
      {stale !== null && (
        <p className={css['stale']} role="status">
          {stale}
        </p>
      )}
      <div className={css['body']} {...staleMarks(stale !== null)}>
        <PanelBody {...props} asTable={asTable} />
      </div>
      {note !== undefined && !pending && <footer className={css['note']}>{note}</footer>}
    </section>
  )
}

function PanelBody(props: PanelProps & { readonly asTable: boolean }) {
  if (props.error != null) return <PanelTrouble title={props.kicker} error={props.error} onRetry={props.onRetry} />
  if (props.pending === true) return <Skeleton height={props.height ?? 160} />
  return (
    <PanelBoundary title={props.kicker} onRetry={props.onRetry}>
      {props.asTable ? <div className={css['twin']}>{props.table}</div> : props.children}
    </PanelBoundary>
  )
}
