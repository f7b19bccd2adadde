import type { ReactNode } from 'react'

import css from './Field.module.css'

interface FieldProps {
  readonly name: string
  /** The one control it names. */
  readonly children: ReactNode
}

/** A control under its name. */
export function Field({ name, children }: FieldProps) {
  return (
    <label className={css['field']}>
      {name}
      {children}
    </label>
  )
}
