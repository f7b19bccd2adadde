import { WIDTHS, widthFor } from './narrow'
import type { Numbers } from './numbers'

const FEWEST_ROWS = 64

/** A column as it is put away: its rows, null where all of them are blank. */
export interface KeptColumn {
  readonly length: number
  readonly rows: InstanceType<(typeof WIDTHS)[number]> | null
}

/**
 * Numbers, one a row, in the narrowest array that holds all of them exactly: it widens when a value asks for it. Rows that
 * are blank take no memory until one behind them is not.
 */
export class Column {
  readonly #blank: number
  #width = 0
  #rows: InstanceType<(typeof WIDTHS)[number]> = new Uint8Array(0)
  /** Rows before this one stand in the array, the others are blank. */
  #written = 0
  #length = 0
  #isShared = false

  /** @param blank what a row holds until something else is put there */
  constructor(blank = 0) {
    this.#blank = blank
  }

  get length(): number {
    return this.#length
  }

  /** Bytes of the array behind the column. */
  get bytes(): number {
    return this.#rows.byteLength
  }

  at(row: number): number {
    return row < this.#written ? this.#rows[row] : this.#blank
  }

  push(value: number): void {
    this.put(this.#length, value)
  }

  /** Writes a row; one behind the last makes the column longer. */
  put(row: number, value: number): void {
    if (row >= this.#length) this.#length = row + 1
    if (row >= this.#written) {
      if (Object.is(value, this.#blank)) return
      this.#write(row + 1)
    } else if (this.#isShared) this.#move(this.#rows.length)
    this.#set(row, value)
  }

  /** The first rows as an array to read from. It is not copied now: a row that is changed later copies it. */
  share(count: number): Numbers {
    this.#write(count)
    this.#isShared = true
    return this.#rows.subarray(0, count)
  }

  /** The column as it can be put away. Nothing is copied now: a row that is changed later copies. */
  keep(): KeptColumn {
    if (this.#written === 0) return { length: this.#length, rows: null }
    this.share(this.#length)
    return { length: this.#length, rows: this.#rows.subarray(0, this.#length) }
  }

  /** Takes up what was put away, in place of what the column holds; the rows stay where they are until one is changed. */
  takeUp({ length, rows }: KeptColumn): void {
    this.#rows = rows ?? new Uint8Array(0)
    this.#width = rows === null ? 0 : WIDTHS.findIndex((width) => rows instanceof width)
    this.#written = rows?.length ?? 0
    this.#length = length
    this.#isShared = rows !== null
  }

  /** The given rows, in their order, as an array of their own. */
  pick(rows: Uint32Array): Numbers {
    return this.#picked(rows)
  }

  /** Puts the rows into another order, and gives up room that is not used: row `i` becomes what row `order[i]` was. */
  reorder(order: Uint32Array): void {
    if (this.#written > 0) {
      this.#rows = this.#picked(order)
      this.#written = order.length
      this.#isShared = false
    }
    this.#length = order.length
  }

  /** Writes rows that are codes anew: code `c` becomes `codes[c]`. */
  recode(codes: Uint32Array): void {
    for (let row = 0; row < this.#written; row++) this.put(row, codes[this.#rows[row]])
  }

  #picked(rows: Uint32Array) {
    this.#write(this.#length)
    const picked = new WIDTHS[this.#width](rows.length)
    for (let i = 0; i < rows.length; i++) picked[i] = this.#rows[rows[i]]
    return picked
  }

  /** Writes down the blank rows before row `until`. */
  #write(until: number): void {
    if (until > this.#rows.length) this.#move(Math.max(FEWEST_ROWS, until, 2 * this.#written))
    if (this.#blank === 0) this.#written = Math.max(this.#written, until)
    while (this.#written < until) this.#set(this.#written++, this.#blank)
  }

  #set(row: number, value: number): void {
    this.#rows[row] = value
    if (this.#rows[row] === value || this.#width === WIDTHS.length - 1) return
    this.#width = widthFor(value, this.#width)
    this.#move(this.#rows.length)
    this.#rows[row] = value
  }

  #move(capacity: number): void {
    const rows = new WIDTHS[this.#width](capacity)
    rows.set(this.#rows)
    this.#rows = rows
    this.#isShared = false
  }
}
