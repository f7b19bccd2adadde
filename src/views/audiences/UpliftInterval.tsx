import type { ExperimentResult } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { unknownWhy } from './unknownWhy'

/** The two ends of the interval of an uplift; one dash where there is none. */
export function UpliftInterval({ result }: { readonly result: ExperimentResult }) {
  const format = useFormat()
  const { id, low, high } = result
  const shared = { kind: 'points', unknown: unknownWhy(result), at: { experiment: id } } as const
  return (
    <>
      <Figure
        metric="experiment-low"
        value={low}
        {...(low === null ? {} : { text: format.decimal(100 * low, 1) })}
        {...shared}
      />
      {high !== null && (
        <>
          {' to '}
          <Figure metric="experiment-high" value={high} {...shared} />
        </>
      )}
    </>
  )
}
