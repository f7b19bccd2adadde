import { inOrder } from '../inOrder'
import type { NumberedPage } from '../NumberedPage'
import { valueAt } from './valueAt'
import { idAt, textAt } from './wireValue'

/** The first category of every product that has one, by product id. */
export async function categories(
  read: (page: number, signal: AbortSignal) => Promise<NumberedPage>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const byProduct = new Map<string, string>()
  for await (const { rows } of inOrder(read, 1, signal)) {
    for (const row of rows) {
      const id = idAt(row, 'id')
      const list = valueAt(row, 'categories')
      const name = Array.isArray(list) ? textAt(list[0], 'name') : null
      if (id !== null && name !== null) byProduct.set(id, name)
    }
  }
  return byProduct
}
