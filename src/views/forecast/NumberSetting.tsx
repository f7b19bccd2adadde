import { useState } from 'react'

import { FigureName } from '../../ui/FigureName'
import css from './ForecastSettingsBar.module.css'

interface NumberSettingProps {
  readonly label: string
  /** The id in docs/metrics.md of what it sets. */
  readonly metric: string
  readonly value: number
  /** From 0 to this. */
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A number that holds once it is left or Enter is pressed: a fit is not begun for every digit. */
export function NumberSetting({ label, metric, value, most, onChange }: NumberSettingProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    const number = Number(typed)
    if (typed !== null && typed.trim() !== '' && number >= 0 && number <= most && number !== value) onChange(number)
    setTyped(null)
  }
  return (
    <span className={css['field']} data-field="">
      <FigureName metric={metric}>{label}</FigureName>
      <input
        aria-label={label}
        inputMode="decimal"
        value={typed ?? String(value)}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
        }}
      />
    </span>
  )
}
