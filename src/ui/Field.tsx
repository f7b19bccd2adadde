import type { ReactNode } from 'react'

import css from './Field.module.css'
import { FigureName } from './FigureName'

interface FieldProps {
  readonly name: string
  /** What it sets, by its id in docs/metrics.md: a mark at its end opens that. */
  readonly metric?: string
  /** The one control it names. */
  readonly children: ReactNode
}

/** A control under its name. */
export function Field({ name, metric, children }: FieldProps) {
  const label = (
    <label className={css['field']}>
      {name}
      {children}
    </label>
  )
  if (metric === undefined) return label
  return (
    <div className={css['defined']} data-field="">
      {label}
      <span className={css['mark']}>
        <FigureName metric={metric} label={name} />
      </span>
    </div>
  )
}
