import { useUrlChoice } from '../../state/useUrlChoice'
import { type ListSort, SORTS, startsDescending } from './accountSorts'

const TURNED = SORTS.map((sort) => `${sort}-turned` as const)

interface ListSorting {
  readonly sort: ListSort
  readonly descending: boolean
  readonly sortBy: (sort: ListSort, descending: boolean) => void
}

/** How the list is sorted, kept in the URL: "orders", or "orders-turned" against its usual direction. */
export function useListSort(): ListSorting {
  const [choice, choose] = useUrlChoice('sort', [...SORTS, ...TURNED])
  const turned = choice.endsWith('-turned')
  const sort = SORTS.find((one) => one === choice || `${one}-turned` === choice) ?? SORTS[0]
  return {
    sort,
    descending: startsDescending(sort) !== turned,
    sortBy: (next, descending) => choose(descending === startsDescending(next) ? next : `${next}-turned`),
  }
}
