import { FigureName } from './FigureName'
import { RangeInput } from './RangeInput'
import css from './RangeSlider.module.css'

interface RangeSliderProps {
  readonly label: string
  /** The id in docs/metrics.md of what it sets, whose definition the label opens. */
  readonly metric: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** After the number: "%". */
  readonly unit?: string
  readonly onChange: (value: number) => void
}

/** A slider and, always, the number beside it that can be typed. */
export function RangeSlider({ label, metric, value, min, max, step = 1, unit, onChange }: RangeSliderProps) {
  const change = (text: string) => {
    const typed = Number(text)
    if (text.trim() !== '' && Number.isFinite(typed)) onChange(Math.min(max, Math.max(min, typed)))
  }
  return (
    <div className={css['row']} data-field="">
      <span className={css['label']}>
        <FigureName metric={metric}>{label}</FigureName>
      </span>
      <RangeInput
        aria-label={label}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <span className={css['typed']}>
        <input
          type="number"
          aria-label={unit === undefined ? label : `${label}, ${unit}`}
          min={min}
          max={max}
          step={step}
          value={value}
          onChange={(event) => change(event.target.value)}
        />
        {unit}
      </span>
    </div>
  )
}
