import type { ChangingShop } from '../../mocks/faults/changingShop'
import { MOVING_LISTS, randomRow } from './randomShop'
import { oneOf } from './seeded'

/** Deletes a row, adds one at the end, or changes one; returns the name of an order that is not what it was. */
export function moveRow(random: () => number, shop: ChangingShop): string | null {
  const list = oneOf(random, MOVING_LISTS)
  const rows = shop.rows(list)
  const kind = oneOf(random, ['remove', 'add', 'change', 'change'])
  const last = Math.max(0, ...MOVING_LISTS.flatMap((one) => shop.rows(one).map(({ id }) => id)))
  if (kind !== 'add' && rows.length === 0) return null
  const id = kind === 'add' ? last + 1 : oneOf(random, rows).id
  if (kind === 'remove') shop.remove(list, id)
  else shop.put(list, randomRow(random, list, id))
  return list === 'orders' ? String(id) : null
}
