import { useShownFirst } from '../../charts/useShownFirst'
import { useUrlChoice } from '../../state/useUrlChoice'
import { type ListSort, SORTS, startsDescending } from './accountSorts'

const TURNED = SORTS.map((sort) => `${sort}-turned` as const)

interface ListOrder {
  readonly sort: ListSort
  readonly descending: boolean
}

interface ListSorting extends ListOrder {
  /** What was pressed, a frame before the list is asked for it. */
  readonly shown: ListOrder
  readonly sortBy: (sort: ListSort, descending: boolean) => void
}

/** How the list is sorted, kept in the URL: "orders", or "orders-turned" against its usual direction. */
export function useListSort(): ListSorting {
  const [choice, choose] = useUrlChoice('sort', [...SORTS, ...TURNED])
  const [shown, show] = useShownFirst(choice, choose)
  return {
    ...orderOf(choice),
    shown: orderOf(shown),
    sortBy: (next, descending) => show(descending === startsDescending(next) ? next : `${next}-turned`),
  }
}

function orderOf(choice: string): ListOrder {
  const sort = SORTS.find((one) => one === choice || `${one}-turned` === choice) ?? SORTS[0]
  return { sort, descending: startsDescending(sort) !== choice.endsWith('-turned') }
}
