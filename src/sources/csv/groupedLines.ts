import type { Line } from '../../core/order'
import type { Rejection } from '../../core/rejection'
import { addOrder } from './addOrder'
import { statusOf } from './fileColumns'
import type { FileColumns } from './fileColumns'
import type { PageDraft } from './pageDraft'
import { readLine } from './readLine'
import { costOfLines, orderAttributes } from './readOrder'
import { quoted } from './rowReading'
import type { Flaw, RowReading } from './rowReading'

/** One order as its lines tell it. */
interface LineGroup {
  readonly id: string
  readonly columns: FileColumns
  readonly statusWord: string
  readonly currency: string
  readonly attributes: ReturnType<typeof orderAttributes>
  readonly lines: Line[]
  /** Lines that cannot be read: without them the order's money is unknown. */
  readonly broken: Rejection[]
  placedAtMs: number
  freight: number
}

/**
 * Orders put together from the rows of lines files, in the order in which their first rows stand. The rows of one
 * order need not be neighbours. An order is dated by its earliest row, and has the attributes of its first.
 *
 * One row that cannot be read, or that differs from the first in status or currency, makes the whole order a
 * rejection, row by row: what it came to is not known.
 */
export class GroupedLines {
  private readonly source: string
  private readonly byId = new Map<string, LineGroup>()
  private readonly groups: LineGroup[] = []
  /** Rows without an order number. */
  private readonly loose: Rejection[] = []

  constructor(source: string) {
    this.source = source
  }

  /** Number of orders, and of rows that belong to none. */
  get size(): number {
    return this.groups.length + this.loose.length
  }

  add(row: RowReading): void {
    const id = row.id('orderId', 'order number')
    const { line, freight } = readLine(row)
    const currency = row.currency()
    const placedAtMs = row.instant('placedAt')
    if (id === '') {
      this.loose.push(row.rejection(this.source, id, line?.net ?? null, currency))
      return
    }
    const group = this.byId.get(id) ?? this.begin(id, row, currency)
    compare(group, row, currency)
    if (row.flaw !== null || line === null) {
      group.broken.push(row.rejection(this.source, id, line?.net ?? null, currency))
      return
    }
    group.lines.push(line)
    group.freight += freight
    group.placedAtMs = Math.min(group.placedAtMs, placedAtMs)
  }

  /** Puts the orders, and after them the loose rows, from number `from` to before `to` into the page. */
  fill(draft: PageDraft, from: number, to: number): void {
    for (const group of this.groups.slice(from, to)) finish(group, this.source, draft)
    const before = this.groups.length
    const loose = this.loose.slice(Math.max(0, from - before), Math.max(0, to - before))
    draft.rejected.push(...loose)
    draft.rowsIn += loose.length
  }

  private begin(id: string, row: RowReading, currency: string): LineGroup {
    const group = {
      id,
      columns: row.columns,
      statusWord: row.text('status'),
      currency,
      attributes: orderAttributes(row),
      lines: [],
      broken: [],
      placedAtMs: Number.POSITIVE_INFINITY,
      freight: 0,
    }
    this.byId.set(id, group)
    this.groups.push(group)
    return group
  }
}

function compare(group: LineGroup, row: RowReading, currency: string): void {
  const word = row.text('status')
  if (word !== group.statusWord) {
    const [own, first] = [quoted(word), quoted(group.statusWord)]
    row.fail('unknown-status', `its status is ${own}, that of the order's first line ${first}`)
  }
  if (currency !== group.currency)
    row.fail('unknown-currency', `it is in ${currency}, the order's first line in ${group.currency}`)
}

function finish(group: LineGroup, source: string, draft: PageDraft): void {
  const { id, lines, broken, currency, placedAtMs, freight } = group
  draft.rowsIn += lines.length + broken.length
  const net = lines.reduce((sum, line) => sum + line.net, 0)
  const status = statusOf(group.columns, group.statusWord, net < 0)
  const [first] = broken
  if (first !== undefined || status === null) {
    const detail = `Order ${quoted(id)}: another of its lines cannot be read.`
    const flaw: Flaw = first
      ? { reason: first.reason, detail }
      : {
          reason: 'unknown-status',
          detail: `Order ${quoted(id)}: the status ${quoted(group.statusWord)} is not known.`,
        }
    const feed = 'lines'
    draft.rejected.push(
      ...broken,
      ...lines.map((line) => ({ ...flaw, source, feed, row: id, amount: line.net, currency })),
    )
    return
  }
  draft.parts += lines.length - 1
  const facts = { source, id, placedAtMs, status, currency, net, freight, cost: costOfLines(lines) }
  addOrder({ ...facts, ...group.attributes, lines, creditedOrderId: null }, draft)
}
