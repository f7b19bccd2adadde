import type { ExperimentResult } from '../../state/answers'
import { Figure } from '../../ui/Figure'
import { unknownWhy } from './unknownWhy'

/** The two ends of the interval of an uplift; one dash where there is none. */
export function UpliftInterval({ result }: { readonly result: ExperimentResult }) {
  const { id, low, high } = result
  const shared = { kind: 'points', unknown: unknownWhy(result), at: { experiment: id } } as const
  return (
    <>
      <Figure metric="experiment-low" value={low} {...shared} />
      {high !== null && (
        <>
          {' to '}
          <Figure metric="experiment-high" value={high} {...shared} />
        </>
      )}
    </>
  )
}
