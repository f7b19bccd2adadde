import { useFormat } from '../../ui/FormatContext'
import { machineValue } from '../../ui/machineValue'
import { gridStop } from '../../ui/useGridWalk'
import { meanPlace } from './cellPlace'
import { cohortMetric, kindOf } from './cohortMeasures'
import { periodWord } from './cohortRows'
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
  /** Its place in the table, for the walk. */
  readonly place: number
  /** The column that Tab stops at; null when it is in another row. */
  readonly tabAt: number | null
}

/** A weighted mean over complete cells, with the accounts behind it. */
export function CohortMeanRow({ frame, name, size, group, mean, n, place, tabAt }: CohortMeanRowProps) {
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
              <button
                type="button"
                className={css['opens']}
                {...gridStop(place, age, tabAt === age)}
                onClick={() => frame.onWorking(meanPlace(answer, age, group))}
              >
                <span className="visually-hidden">
                  {name}, {periodWord(answer)} {age}:{' '}
                </span>
                <strong>{print.mean(value)}</strong>
                <span className="visually-hidden">, of </span>
                <span>{format.count(n[age] ?? 0)}</span>
                <span className="visually-hidden"> accounts, list them</span>
              </button>
            )}
          </td>
        )
      })}
    </tr>
  )
}
