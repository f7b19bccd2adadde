import { useId } from 'react'

import css from './Choose.module.css'

interface ChooseProps<Value extends string> {
  readonly label: string
  /** The label stands beside for the eye, and is only read out here. */
  readonly silent?: boolean
  readonly value: Value
  readonly words: Readonly<Record<Value, string>>
  /** The values to choose from; all of `words` unless given. */
  readonly values?: readonly Value[]
  readonly onChange: (value: Value) => void
}

/** A labelled list to choose one value from, as the browser draws it. */
export function Choose<Value extends string>({ label, silent = false, value, words, ...rest }: ChooseProps<Value>) {
  const id = useId()
  const values = rest.values ?? (Object.keys(words) as Value[])
  return (
    <span className={css['field']}>
      {!silent && <label htmlFor={id}>{label}</label>}
      <select
        id={id}
        aria-label={silent ? label : undefined}
        value={value}
        onChange={({ target }) => {
          const chosen = values.find((one) => one === target.value)
          if (chosen !== undefined) rest.onChange(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </span>
  )
}
