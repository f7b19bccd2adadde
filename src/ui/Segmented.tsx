import { useId, type ReactNode } from 'react'

import css from './Segmented.module.css'

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: ReactNode
  /** Why it cannot be chosen; the option is then off and tells the reason. */
  readonly off?: string
}

interface SegmentedProps<Value extends string> {
  /** What is chosen between, for screen readers. */
  readonly label: string
  readonly value: Value
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => void
}

/** A bordered strip of two to six choices; the chosen one has a wash and a 2 px accent underline. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={css['strip']}>
      {options.map((option) => (
        <label key={option.value} className={css['part']} title={option.off}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.off !== undefined}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
