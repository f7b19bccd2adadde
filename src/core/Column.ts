import { WIDTHS, widthFor } from './narrow'
import type { Numbers } from './numbers'

const FEWEST_ROWS = 64

/** The width of whole numbers of 32 bits, and what stands there for NaN in a column whose blank rows are NaN. */
const WHOLE = WIDTHS.indexOf(Int32Array)
const HOLE = -(2 ** 31)

/** A column as it is put away: its rows, null where all of them are blank; where all are something else, that alone. */
export interface KeptColumn {
  readonly length: number
  readonly rows: InstanceType<(typeof WIDTHS)[number]> | null
}

/**
 * Numbers, one a row, in the narrowest array that holds all of them exactly: it widens when a value asks for it. Rows that
 * are blank, or like the first, take no memory until one behind them is not.
 *
 * Where blank rows are NaN, whole numbers between −2^31 and 2^31 are held in 32 bits with a hole for each NaN; any other number
 * widens the column to doubles.
 */
export class Column {
  readonly #blank: number
  #width = 0
  #rows: InstanceType<(typeof WIDTHS)[number]> = new Uint8Array(0)
  /** Rows before this one stand in the array, the others are all alike. */
  #written = 0
  #alike: number
  #length = 0
  #isShared = false

  /** @param blank what a row holds until something else is put there */
  constructor(blank = 0) {
    this.#blank = blank
    this.#alike = blank
  }

  get length(): number {
    return this.#length
  }

  /** Bytes of the array behind the column. */
  get bytes(): number {
    return this.#rows.byteLength
  }

  at(row: number): number {
    if (row >= this.#written) return row < this.#length ? this.#alike : this.#blank
    const value = this.#rows[row]
    return value === HOLE && this.#hasHoles ? Number.NaN : value
  }

  push(value: number): void {
    this.put(this.#length, value)
  }

  /** Writes a row; one behind the last makes the column longer. */
  put(row: number, value: number): void {
    if (this.#length === 0) this.#alike = row === 0 ? value : this.#blank
    // Rows that are left out are blank, whatever the first is.
    while (this.#length < row && !Object.is(this.#alike, this.#blank)) this.put(this.#length, this.#blank)
    if (row >= this.#length) this.#length = row + 1
    if (row >= this.#written) {
      if (Object.is(value, this.#alike)) return
      this.#write(row)
      this.#reserve(row + 1)
      this.#written = row + 1
    } else if (this.#isShared) this.#move(this.#rows.length)
    this.#set(row, value)
  }

  /** The first rows as an array to read from. It is not copied now: a row that is changed later copies it. */
  share(count: number): Numbers {
    this.#fill(count)
    return this.#shared(count)
  }

  /** The column as it can be put away. Nothing is copied now: a row that is changed later copies. */
  keep(): KeptColumn {
    if (this.#written === 0) return { length: this.#length, rows: this.#keptAlike() }
    return { length: this.#length, rows: this.#shared(this.#length) }
  }

  /** Takes up what was put away, in place of what the column holds; the rows stay where they are until one is changed. */
  takeUp({ length, rows }: KeptColumn): void {
    this.#rows = rows ?? new Uint8Array(0)
    this.#width = rows === null ? 0 : WIDTHS.findIndex((width) => rows instanceof width)
    this.#written = rows?.length ?? 0
    this.#length = length
    this.#isShared = rows !== null
    this.#alike = this.#written === 0 ? this.#blank : this.at(this.#written - 1)
  }

  /** The given rows, in their order, as an array of their own. */
  pick(rows: Uint32Array): Numbers {
    this.#fill(this.#length)
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
    this.#alike = codes[this.#alike]
  }

  #picked(rows: Uint32Array) {
    this.#write(this.#length)
    const picked = new WIDTHS[this.#width](rows.length)
    for (let i = 0; i < rows.length; i++) picked[i] = this.#rows[rows[i]]
    return picked
  }

  #keptAlike(): KeptColumn['rows'] {
    if (this.#length === 0 || Object.is(this.#alike, this.#blank)) return null
    const one = new Column(this.#blank)
    one.put(0, this.#alike)
    return one.#shared(1)
  }

  #reserve(rows: number): void {
    if (rows > this.#rows.length) this.#move(Math.max(FEWEST_ROWS, rows, 2 * this.#written))
  }

  /** Writes down the rows before row `until` that are not yet. */
  #write(until: number): void {
    this.#reserve(until)
    if (Object.is(this.#alike, 0)) this.#written = Math.max(this.#written, Math.min(until, this.#length))
    while (this.#written < until) {
      const row = this.#written++
      this.#set(row, row < this.#length ? this.#alike : this.#blank)
    }
  }

  /** Whether NaN stands as a hole: the array is read through `at` alone. */
  get #hasHoles(): boolean {
    return this.#width === WHOLE && Number.isNaN(this.#blank)
  }

  /** Writes down blank rows, and holes as what they stand for: for whoever reads the array itself. */
  #fill(count: number): void {
    this.#write(count)
    if (this.#hasHoles) this.#widen(WIDTHS.length - 1)
  }

  #shared(count: number) {
    this.#write(count)
    this.#isShared = true
    return this.#rows.subarray(0, count)
  }

  #set(row: number, value: number): void {
    if (Number.isNaN(this.#blank)) this.#makeRoomForHoles(value)
    const written = this.#hasHoles && Number.isNaN(value) ? HOLE : value
    this.#rows[row] = written
    if (this.#rows[row] === written || this.#width === WIDTHS.length - 1) return
    this.#widen(widthFor(value, this.#width))
    this.#rows[row] = value
  }

  /** NaN needs a width that has a hole, and the number that stands for the hole one that has none. */
  #makeRoomForHoles(value: number): void {
    if (Number.isNaN(value) && this.#width < WHOLE) this.#widen(WHOLE)
    else if (value === HOLE && this.#width <= WHOLE) this.#widen(WIDTHS.length - 1)
  }

  #widen(width: number): void {
    const hadHoles = this.#hasHoles
    this.#width = width
    this.#move(this.#rows.length)
    if (!hadHoles) return
    for (let row = 0; row < this.#written; row++) if (this.#rows[row] === HOLE) this.#rows[row] = Number.NaN
  }

  #move(capacity: number): void {
    const rows = new WIDTHS[this.#width](capacity)
    rows.set(this.#rows)
    this.#rows = rows
    this.#isShared = false
  }
}
