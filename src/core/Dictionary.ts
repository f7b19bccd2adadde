/** Texts as small integers, in order of arrival. Code 0 is "none": null and the empty text. */
export class Dictionary {
  readonly #codes = new Map<string, number>()
  readonly #texts: string[] = ['']
  /** The text that was asked last, as most rows say what the row before them said. */
  #last = ''
  #lastCode = 0

  /** Number of codes given out, the 0 included. */
  get size(): number {
    return this.#texts.length
  }

  /** Every text by its code. */
  get texts(): readonly string[] {
    return this.#texts
  }

  /** Takes these texts, by their codes, in place of what it holds. */
  takeUp(texts: readonly string[]): void {
    this.#codes.clear()
    this.#texts.length = 1
    this.#last = ''
    for (const text of texts.slice(1)) this.#add(text)
  }

  /** Writes another text, one that is not known yet, in the place of a code's. */
  rename(code: number, text: string): void {
    this.#codes.delete(this.#texts[code])
    this.#codes.set(text, code)
    this.#texts[code] = text
    this.#last = ''
  }

  /** The code of a text; a new one gets the next code. */
  encode(text: string | null): number {
    if (text === null || text === '') return 0
    if (text !== this.#last) {
      this.#lastCode = this.#codes.get(text) ?? this.#add(text)
      this.#last = text
    }
    return this.#lastCode
  }

  /** The code of a text that is already known, else −1. */
  find(text: string): number {
    return text === '' ? 0 : (this.#codes.get(text) ?? -1)
  }

  decode(code: number): string {
    return this.#texts[code]
  }

  /**
   * The texts in code-unit order behind a leading "none", and for every code its place there: what makes a table
   * built from these records independent of the order in which they arrived.
   */
  sorted(): { readonly texts: readonly string[]; readonly place: Uint32Array } {
    const codes = Array.from(this.#texts.keys()).slice(1)
    codes.sort((a, b) => (this.#texts[a] < this.#texts[b] ? -1 : 1))
    const place = new Uint32Array(this.#texts.length)
    codes.forEach((code, i) => (place[code] = i + 1))
    return { texts: ['', ...codes.map((code) => this.#texts[code])], place }
  }

  /** Numbers the texts anew, in their sorted order. Returns the new code of each old one. */
  sort(): Uint32Array {
    const { texts, place } = this.sorted()
    this.#last = ''
    texts.forEach((text, code) => {
      this.#texts[code] = text
      if (code > 0) this.#codes.set(text, code)
    })
    return place
  }

  #add(text: string): number {
    const code = this.#texts.length
    this.#codes.set(text, code)
    this.#texts.push(text)
    return code
  }
}
