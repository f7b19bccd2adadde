import { FigureName } from '../../ui/FigureName'
import { type GridPlace, gridStop } from '../../ui/useGridWalk'
import css from './CohortTable.module.css'

interface CohortHeadsProps {
  readonly ages: number
  readonly trendAge: number
  /** Where Tab stops. */
  readonly current: GridPlace
  readonly crossed: number | null
  readonly onAge: (age: number) => void
}

/** The ages; a press on one shows the trend at it. */
export function CohortHeads({ ages, trendAge, current, crossed, onAge }: CohortHeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className={css['name']}>
          Cohort
        </th>
        <th scope="col" className={css['size']}>
          <FigureName metric="cohort-size">n</FigureName>
        </th>
        {Array.from({ length: ages }, (_, age) => (
          <th key={age} scope="col" data-crossed={crossed === age || undefined}>
            <button
              type="button"
              {...gridStop(-1, age, current.row === -1 && current.column === age)}
              aria-pressed={trendAge === age}
              aria-label={`Age ${age}: trend by cohort`}
              onClick={() => onAge(age)}
            >
              {age}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}
