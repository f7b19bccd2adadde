import { Column, type KeptColumn } from './Column'
import { Dictionary } from './Dictionary'
import { veiledId } from './veiledId'

const ZERO = 48
const NINE = 57
/** Whole numbers of so many digits are exact. */
const MOST_DIGITS = 15

/** Keys as they are put away. */
export interface KeptKeys {
  readonly source: KeptColumn
  readonly value: KeptColumn
  readonly texts: readonly string[]
  readonly greatest: readonly number[]
}

/**
 * Rows of several sources by what they are known by there — the source's code and the row's own id — as one number, in the
 * order of their arrival.
 *
 * Ids that are whole numbers, as most are, are held as numbers, any other as the text it is. The hash table in which keys
 * are found is made when it is first needed: a list in the order of its ids never needs it.
 *
 * Keys that were put away know some ids by their veil only (`veiledId`): such a key is found by its id all the same, and goes
 * by it again once it is encoded.
 */
export class Keys {
  readonly #source = new Column()
  /** The number that an id writes, or less its code among the texts. */
  readonly #value = new Column()
  readonly #texts = new Dictionary()
  /** The greatest number of each source: what is greater is new, whatever else is known. */
  #greatest: number[] = []
  #hasVeils = false
  /** Where a key is found: its number + 1; 0 = free. At most half of them are taken. Null until a key is looked for. */
  #slots: Uint32Array | null = null

  get size(): number {
    return this.#value.length
  }

  /** The source's code of a key. */
  source(key: number): number {
    return this.#source.at(key)
  }

  /** The id of a key in its source. */
  id(key: number): string {
    const value = this.#value.at(key)
    return value > 0 ? String(value) : this.#texts.decode(-value)
  }

  /** The number of the key; a new key gets the next one. */
  encode(source: number, id: string): number {
    const number = wholeNumber(id)
    const known = this.#find(source, number, id)
    if (known >= 0) {
      if (this.#hasVeils && number === 0) this.#unveil(id)
      return known
    }
    const key = this.size
    this.#source.put(key, source)
    this.#value.put(key, number > 0 ? number : -this.#encodeText(id))
    if (number > this.#greatestOf(source)) this.#greatest[source] = number
    if (this.#slots !== null) this.#enter(this.#slots, key)
    return key
  }

  /** The number of a key already seen, else −1. */
  find(source: number, id: string): number {
    return this.#find(source, wholeNumber(id), id)
  }

  /** The keys as they can be put away: ids that are not `plain` are veiled. Null where two of them have the same veil. */
  keep(plain?: RegExp): KeptKeys | null {
    const texts = this.#texts.texts.map((text) => veiledId(text, plain))
    if (new Set(texts).size < texts.length) return null
    const greatest = Array.from(this.#greatest, (number: number | undefined) => number ?? 0)
    return { source: this.#source.keep(), value: this.#value.keep(), texts, greatest }
  }

  /** Takes up keys that were put away, in place of those it holds. */
  takeUp({ source, value, texts, greatest }: KeptKeys): void {
    this.#source.takeUp(source)
    this.#value.takeUp(value)
    this.#texts.takeUp(texts)
    this.#greatest = [...greatest]
    this.#hasVeils = true
    this.rest()
  }

  /** Numbers the keys anew: key `i` becomes what key `order[i]` was. */
  reorder(order: Uint32Array): void {
    this.#source.reorder(order)
    this.#value.reorder(order)
    this.rest()
  }

  /** Gives up the hash table until a key is looked for again. */
  rest(): void {
    this.#slots = null
  }

  #find(source: number, number: number, id: string): number {
    const code = number > 0 ? 0 : this.#codeOf(id)
    if (code < 0 || number > this.#greatestOf(source)) return -1
    this.#slots ??= this.#tableOf(64)
    return this.#slots[this.#slotOf(this.#slots, source, number > 0 ? number : -code)] - 1
  }

  /** The code of a text, known by itself or by its veil; −1 where it is not known. */
  #codeOf(id: string): number {
    const code = this.#texts.find(id)
    return code >= 0 || !this.#hasVeils ? code : this.#texts.find(veiledId(id))
  }

  /** An id of two sources is one text. */
  #encodeText(id: string): number {
    const code = this.#codeOf(id)
    if (code < 0) return this.#texts.encode(id)
    this.#unveil(id)
    return code
  }

  #unveil(id: string): void {
    if (this.#texts.find(id) < 0) this.#texts.rename(this.#codeOf(id), id)
  }

  #greatestOf(source: number): number {
    return this.#greatest[source] ?? 0
  }

  /** Enters a new key, into a table twice as large when this one is half full. */
  #enter(slots: Uint32Array, key: number): void {
    if (2 * this.size > slots.length) this.#slots = this.#tableOf(2 * slots.length)
    else slots[this.#slotOf(slots, this.source(key), this.#value.at(key))] = key + 1
  }

  /** A table of all keys, of a length that is a power of two. */
  #tableOf(length: number): Uint32Array {
    let enough = length
    while (2 * this.size > enough) enough *= 2
    const slots = new Uint32Array(enough)
    for (let key = 0; key < this.size; key++)
      slots[this.#slotOf(slots, this.source(key), this.#value.at(key))] = key + 1
    return slots
  }

  /**
   * The slot that holds a key, or the free one where it belongs. Ids that follow each other lie side by side, so that a
   * list read in their order walks through memory; where two meet, each goes on in steps of its own.
   */
  #slotOf(slots: Uint32Array, source: number, value: number): number {
    const last = slots.length - 1
    const mixed = Math.imul(value ^ (value / 2 ** 32) ^ Math.imul(source, 0x85ebca6b), 0x9e3779b1)
    const step = (mixed >>> 8) | 1
    let slot = (value + Math.imul(source - 1, 0x632be5ab)) & last
    for (; slots[slot] !== 0; slot = (slot + step) & last) {
      const key = slots[slot] - 1
      if (this.#value.at(key) === value && this.#source.at(key) === source) break
    }
    return slot
  }
}

/** The number that an id writes without sign or leading zero; 0 where it is anything else, or too long to be exact. */
function wholeNumber(id: string): number {
  if (id.length > MOST_DIGITS || id.charCodeAt(0) === ZERO) return 0
  let value = 0
  for (let at = 0; at < id.length; at++) {
    const digit = id.charCodeAt(at)
    if (digit < ZERO || digit > NINE) return 0
    value = value * 10 + digit - ZERO
  }
  return value
}
