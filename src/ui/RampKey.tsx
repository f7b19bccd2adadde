import css from './RampKey.module.css'
import { rampStyle } from './rampSteps'

interface RampKeyProps {
  /** What the colour stands for: "Revenue in cell". */
  readonly label: string
  /** Of `rampBreaks`. */
  readonly breaks: readonly number[]
  readonly print: (value: number) => string
}

/** The key of a heat table: the steps of the ramp and where each begins. */
export function RampKey({ label, breaks, print }: RampKeyProps) {
  return (
    <div className={css['key']}>
      <span>{label}</span>
      <ol className={css['steps']}>
        {[null, ...breaks].map((limit, step) => (
          <li key={limit ?? 'least'}>
            <span className={css['swatch']} style={rampStyle(step + 1)} />
            {limit === null ? `< ${breaks[0] === undefined ? '' : print(breaks[0])}` : print(limit)}
          </li>
        ))}
      </ol>
    </div>
  )
}
