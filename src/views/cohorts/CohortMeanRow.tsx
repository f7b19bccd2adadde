import { useFormat } from '../../ui/FormatContext'
import { machineValue } from '../../ui/machineValue'
import { cohortMetric, kindOf } from './cohortMeasures'
import type { CohortTableFrame } from './CohortRowView'
import css from './CohortTable.module.css'

interface CohortMeanRowProps {
  readonly frame: CohortTableFrame
  readonly name: string
  /** Accounts of the group; absent for the mean of all. */
  readonly size?: number
  readonly group?: string
  readonly mean: Float64Array
  readonly n: Float64Array
}

/** A weighted mean over complete cells, with the accounts behind it. */
export function CohortMeanRow({ frame, name, size, group, mean, n }: CohortMeanRowProps) {
  const format = useFormat()
  const { answer, print, ages } = frame
  const { measure, perAccount } = answer
  const metric = `${cohortMetric(measure, perAccount)}-mean`
  const all = size ?? answer.matrix.size.reduce((sum, own) => sum + own, 0)
  return (
    <tr className={css['mean']} data-group={group}>
      <th scope="row" className={css['name']}>
        {name}
      </th>
      <td className={css['size']}>{format.count(all)}</td>
      {Array.from({ length: ages }, (_, age) => {
        const value = mean[age] ?? Number.NaN
        return (
          <td
            key={age}
            data-figure={metric}
            data-value={machineValue(kindOf(measure), value)}
            data-age={age}
            data-group={group}
          >
            {!Number.isNaN(value) && (
              <>
                <strong>{print.mean(value)}</strong>
                <span>{format.count(n[age] ?? 0)}</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
