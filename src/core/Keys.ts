import { Column } from './Column'
import { Ids } from './Ids'

/** The ids of one source, and the number of the key that each belongs to. */
interface OfSource {
  readonly ids: Ids
  readonly keys: Column<Uint32Array>
}

/** Rows of several sources by what they are known by there — the source's code and the row's own id — as one number. */
export class Keys {
  readonly #ofSource: OfSource[] = []
  readonly #source = new Column((n) => new Uint16Array(n))
  readonly #place = new Column((n) => new Uint32Array(n))

  get size(): number {
    return this.#source.length
  }

  /** The source's code of a key. */
  source(key: number): number {
    return this.#source.rows[key]
  }

  /** The id of a key in its source. */
  id(key: number): string {
    return this.#ofSource[this.source(key)].ids.decode(this.#place.rows[key])
  }

  /** The number of the key; a new key gets the next one. */
  encode(source: number, id: string): number {
    const { ids, keys } = (this.#ofSource[source] ??= { ids: new Ids(), keys: new Column((n) => new Uint32Array(n)) })
    const place = ids.encode(id)
    if (place < keys.length) return keys.rows[place]
    const next = this.size
    keys.push(next)
    this.#source.push(source)
    this.#place.push(place)
    return next
  }

  /** The number of a key already seen, else −1. */
  find(source: number, id: string): number {
    const known = this.#ofSource[source]
    const place = known?.ids.find(id) ?? -1
    return place < 0 ? -1 : known.keys.rows[place]
  }
}
