import type { AccountSort } from '../../state/answers'

/** Ways to sort the list: the first is the one it opens with. */
export const SORTS = [
  'clv',
  'name',
  'country',
  'state',
  'value12',
  'orders',
  'last',
  'due',
  'risk',
  'expected',
  'active',
  'rep',
  'silence',
] as const satisfies readonly AccountSort[]

export type ListSort = (typeof SORTS)[number]

/** What each way of sorting is called in the menu. */
export const SORT_WORDS: Readonly<Record<ListSort, string>> = {
  clv: 'CLV',
  name: 'Account',
  country: 'Country',
  state: 'State',
  value12: 'Last 12 months',
  orders: 'Orders',
  last: 'Last order',
  due: 'Next order',
  risk: 'Risk',
  expected: 'Predicted CLV',
  active: 'P(active)',
  rep: 'Owner',
  silence: 'Silence against its limit',
}

/** Whether a list sorted so starts with the last or the largest, unless told otherwise. */
export function startsDescending(sort: ListSort): boolean {
  return !['name', 'country', 'rep', 'due'].includes(sort)
}
