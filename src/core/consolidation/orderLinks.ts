import type { Records } from '../Records'

/** An order that has noted what another system calls it, and the order of that system; rows of the order records. */
export interface OrderLink {
  readonly naming: number
  readonly named: number
}

/** Shorter words of a longer remark name nothing: they would meet by chance. */
const SHORTEST_WORD = 4

/**
 * The orders that the references of other sources name. An order goes by its number, whatever its capitals, or by its id
 * where it has none. A reference names what it is as a whole; where that is nothing, what its words are ("Shop V000123").
 * What is a link need not be one order: numbers meet by chance. O(orders + references), and O(1) where no order has one.
 *
 * @param isAsked whether an order, by its row, may stand at either end
 */
export function orderLinks(records: Records, isAsked: (row: number) => boolean): OrderLink[] {
  const { orders } = records
  if (orders.references.size === 1) return []
  const rowsNamed = namedBy(records, isAsked)
  const links: OrderLink[] = []
  for (let naming = 0; naming < orders.count; naming++) {
    const code = orders.reference.at(naming)
    if (code === 0 || !isAsked(naming)) continue
    const elsewhere = (name: string) =>
      rowsNamed(name).filter((row) => orders.keys.source(row) !== orders.keys.source(naming))
    const [whole, ...words] = namesIn(orders.references.decode(code))
    const meant = elsewhere(whole)
    for (const named of new Set(meant.length > 0 ? meant : words.flatMap(elsewhere))) links.push({ naming, named })
  }
  return links
}

/** What a reference may name: the whole of it first, then its words. */
function namesIn(reference: string): [string, ...string[]] {
  const whole = plain(reference)
  const words = whole.split(/[\s,;:/()]+/).map(plain)
  return [whole, ...words.filter((word) => word !== whole && word.length >= SHORTEST_WORD)]
}

const plain = (text: string) => text.trim().replace(/^#/, '')

/** The rows that go by a name, of any source. */
function namedBy({ orders, sources }: Records, isAsked: (row: number) => boolean) {
  const byNumber = new Map<string, number[]>()
  if (orders.numbers.size > 1) {
    const names = Array.from({ length: orders.numbers.size }, (_, code) => plain(orders.numbers.decode(code)))
    for (let row = 0; row < orders.count; row++) {
      const code = orders.number.at(row)
      if (code === 0 || !isAsked(row)) continue
      const name = names[code].toLowerCase()
      const rows = byNumber.get(name)
      if (rows === undefined) byNumber.set(name, [row])
      else rows.push(row)
    }
  }
  const sourceCodes = Array.from({ length: sources.size - 1 }, (_, i) => i + 1)
  return (name: string): readonly number[] => {
    const byId = sourceCodes
      .map((source) => orders.keys.find(source, name))
      .filter((row) => row >= 0 && orders.number.at(row) === 0 && isAsked(row))
    return [...(byNumber.get(name.toLowerCase()) ?? []), ...byId]
  }
}
