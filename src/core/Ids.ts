import { Column } from './Column'

const ZERO = 48
const NINE = 57

/**
 * Distinct ids, numbered in the order of their arrival. Ids that are whole numbers of up to nine digits, as most are,
 * are held as numbers in a hash table of 12 to 20 bytes an id; any other as the text it is.
 */
export class Ids {
  /** The id of each number; 0 where it is a text. */
  readonly #values = new Column((n) => new Uint32Array(n))
  /** Where an id is found: number + 1; 0 = free. At most half of them are taken. */
  #slots = new Uint32Array(64)
  readonly #numberOfText = new Map<string, number>()
  readonly #textOfNumber = new Map<number, string>()

  get size(): number {
    return this.#values.length
  }

  has(id: string): boolean {
    return this.find(id) >= 0
  }

  /** The number of an id; a new one gets the next number. */
  encode(id: string): number {
    const known = this.find(id)
    if (known >= 0) return known
    const number = this.size
    const value = wholeNumber(id)
    this.#values.push(value)
    if (value === 0) {
      this.#numberOfText.set(id, number)
      this.#textOfNumber.set(number, id)
    } else if (2 * this.size > this.#slots.length) this.#grow()
    else this.#slots[this.#slotOf(value)] = number + 1
    return number
  }

  /** The number of an id already seen, else −1. */
  find(id: string): number {
    const value = wholeNumber(id)
    return value === 0 ? (this.#numberOfText.get(id) ?? -1) : this.#slots[this.#slotOf(value)] - 1
  }

  decode(number: number): string {
    const value = this.#values.rows[number]
    return value === 0 ? (this.#textOfNumber.get(number) ?? '') : String(value)
  }

  /**
   * The slot that holds a value, or the free one where it belongs. Ids that follow each other lie side by side, so that a
   * list read in their order walks through memory; where two meet, each goes on in steps of its own.
   */
  #slotOf(value: number): number {
    const last = this.#slots.length - 1
    const values = this.#values.rows
    const step = (Math.imul(value, 0x9e3779b1) >>> 8) | 1
    let slot = value & last
    while (this.#slots[slot] !== 0 && values[this.#slots[slot] - 1] !== value) slot = (slot + step) & last
    return slot
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length)
    const values = this.#values.rows
    for (let number = 0; number < this.size; number++) {
      if (values[number] !== 0) this.#slots[this.#slotOf(values[number])] = number + 1
    }
  }
}

/** The number that an id writes without sign or leading zero, 1 … 999,999,999; 0 where it is anything else. */
function wholeNumber(id: string): number {
  if (id.length > 9 || id.charCodeAt(0) === ZERO) return 0
  let value = 0
  for (let at = 0; at < id.length; at++) {
    const digit = id.charCodeAt(at)
    if (digit < ZERO || digit > NINE) return 0
    value = value * 10 + digit - ZERO
  }
  return value
}
