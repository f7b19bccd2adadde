import { Keys } from './Keys'

/** Distinct ids of one place, numbered in the order of their arrival; held as `Keys` holds them. */
export class Ids {
  readonly #keys = new Keys()

  get size(): number {
    return this.#keys.size
  }

  has(id: string): boolean {
    return this.find(id) >= 0
  }

  /** The number of an id; a new one gets the next number. */
  encode(id: string): number {
    return this.#keys.encode(0, id)
  }

  /** The number of an id already seen, else −1. */
  find(id: string): number {
    return this.#keys.find(0, id)
  }

  decode(number: number): string {
    return this.#keys.id(number)
  }
}
