import { COHORT_GROUPINGS } from '../../core/cohortGrouping'
import { COHORT_MEASURES } from '../../core/cohortMeasure'
import { useUrlChoice, useUrlText } from '../../state/useUrlChoice'
import { COHORT_SORTS } from './cohortRows'
import { COHORT_SCALES } from './cohortScale'

/** Everything the toolbar of the cohort table chooses, kept in the URL. */
export function useCohortChoices() {
  const [measure, setMeasure] = useUrlChoice('show', COHORT_MEASURES)
  const [per, setPer] = useUrlChoice('per', ['total', 'account'] as const)
  const [grain, setGrain] = useUrlChoice('grain', ['auto', 'month', 'quarter'] as const)
  const [offset, setOffset] = useUrlChoice('age', ['calendar', 'anniversary'] as const)
  const [splitBy, setSplitBy] = useUrlChoice('split', ['none', ...COHORT_GROUPINGS] as const)
  const [scale, setScale] = useUrlChoice('scale', COHORT_SCALES)
  const [sort, setSort] = useUrlChoice('sort', COHORT_SORTS)
  const [projected, setProjected] = useUrlChoice('projected', ['off', 'on'] as const)
  const [trendText, setTrendText] = useUrlText('trend')
  const trendAge = /^\d{1,3}$/.test(trendText) ? Number(trendText) : 1
  return {
    measure,
    setMeasure,
    per,
    setPer,
    grain,
    setGrain,
    offset,
    setOffset,
    splitBy,
    setSplitBy,
    scale,
    setScale,
    sort,
    setSort,
    projected,
    setProjected,
    trendAge,
    setTrendAge: (age: number) => setTrendText(age === 1 ? '' : String(age)),
  }
}

export type CohortChoices = ReturnType<typeof useCohortChoices>
