import type { ReactNode } from 'react'

import css from './Figure.module.css'
import { UNKNOWN, type FigureKind } from './format'
import { useFormat } from './FormatContext'
import { machineValue } from './machineValue'
import { Tip } from './Tip'

export interface FigureProps {
  /** Metric id of docs/metrics.md. */
  readonly metric: string
  readonly kind: FigureKind
  /** Amounts in ten-thousandths, percentages as ratios; null (or NaN) when it is not known. */
  readonly value: number | null
  /** Why it is not known: told on hover and focus of the dash. */
  readonly unknown?: string
  /** What stands in place of the dash where the figure is known not to be there yet: "not yet". */
  readonly dash?: string
  /** What places it: `{ cohort: '2011-04', age: 5 }` becomes `data-cohort`, `data-age`. */
  readonly at?: Readonly<Record<string, string | number>>
  /** A text that replaces the usual one of its kind, such as "≥ 2,146". */
  readonly text?: string
  /** Makes the figure a button that opens its accounts or its working. */
  readonly onOpen?: () => void
  /** What opens, for those who cannot see the place: "38.4%, show the accounts". */
  readonly openLabel?: string
  /** The tool of its panel that the button is, for the keyboard. */
  readonly tool?: 'working'
  readonly children?: ReactNode
}

/** A figure as people and machines read it; a dash with its reason where it is not known. */
export function Figure({
  metric,
  kind,
  value,
  unknown,
  dash = UNKNOWN,
  at,
  text,
  onOpen,
  openLabel,
  tool,
  children,
}: FigureProps) {
  const format = useFormat()
  const missing = value === null || Number.isNaN(value)
  const printed = missing ? dash : (text ?? format.figure(kind, value))
  const attributes: Record<string, string> = { 'data-figure': metric, 'data-value': machineValue(kind, value) }
  for (const [name, place] of Object.entries(at ?? {})) attributes[`data-${name}`] = String(place)
  if (missing && unknown !== undefined) {
    return (
      <Tip text={unknown}>
        <span {...attributes} className={css['figure']} tabIndex={0} role="note" aria-label={`Not known: ${unknown}`}>
          {printed}
        </span>
      </Tip>
    )
  }
  if (onOpen !== undefined && !missing) {
    return (
      <button
        type="button"
        {...attributes}
        data-tool={tool}
        className={`${css['figure']} ${css['opens']}`}
        aria-label={openLabel === undefined ? undefined : `${printed}, ${openLabel}`}
        onClick={onOpen}
      >
        {printed}
        {children}
      </button>
    )
  }
  return (
    <span {...attributes} className={css['figure']}>
      {printed}
      {children}
    </span>
  )
}
