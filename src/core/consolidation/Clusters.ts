const NO_TAXES: ReadonlySet<string> = new Set()

/** Records that were found to be one company, as a union–find forest whose root is the first of each cluster. */
export class Clusters {
  readonly #parent: Int32Array
  /** Tax numbers of the cluster of each root. */
  readonly #taxes: Map<number, ReadonlySet<string>>
  /** Records that a person parted from each record. */
  readonly #parted = new Map<number, Set<number>>()
  readonly #members: Map<number, readonly number[]>

  /** `taxes` holds each record's tax number, null where it has none. */
  constructor(taxes: readonly (string | null)[]) {
    this.#parent = Int32Array.from(taxes, (_, at) => at)
    this.#taxes = new Map(taxes.flatMap((tax, at) => (tax === null ? [] : [[at, new Set([tax])]])))
    this.#members = new Map()
  }

  /** Keeps two records in two clusters for good. */
  part(a: number, b: number): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const from = this.#parted.get(one) ?? new Set()
      this.#parted.set(one, from.add(other))
    }
  }

  /** Puts the clusters of two records together; the earlier root stands for both. */
  unite(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)].toSorted((x, y) => x - y) as [number, number]
    if (first === second) return
    this.#parent[second] = first
    this.#members.set(first, [...this.#membersOf(first), ...this.#membersOf(second)])
    this.#members.delete(second)
    const taxes = new Set([...(this.#taxes.get(first) ?? []), ...(this.#taxes.get(second) ?? [])])
    if (taxes.size > 0) this.#taxes.set(first, taxes)
  }

  /** As `unite`, unless the cluster would bring two tax numbers or two parted records together; whether they are together then. */
  uniteUnlessContradicted(a: number, b: number): boolean {
    if (this.together(a, b)) return true
    const [one, other] = [this.#root(a), this.#root(b)]
    if (this.#taxesContradict(one, other) || this.parted(a, b)) return false
    this.unite(a, b)
    return true
  }

  together(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b)
  }

  /** Whether any record of one cluster was parted from any of the other. */
  parted(a: number, b: number): boolean {
    if (this.#parted.size === 0) return false
    const other = this.#root(b)
    return this.#membersOf(this.#root(a)).some((member) =>
      [...(this.#parted.get(member) ?? [])].some((from) => this.#root(from) === other),
    )
  }

  /** Of every record the first of its cluster. */
  leads(): Int32Array {
    return this.#parent.map((_, at) => this.#root(at))
  }

  #taxesContradict(one: number, other: number): boolean {
    const [some, others] = [this.#taxes.get(one) ?? NO_TAXES, this.#taxes.get(other) ?? NO_TAXES]
    return !holds(some, others) && !holds(others, some)
  }

  #membersOf(root: number): readonly number[] {
    return this.#members.get(root) ?? [root]
  }

  #root(at: number): number {
    let root = at
    while (this.#parent[root]! !== root) root = this.#parent[root]!
    for (let place = at; place !== root;) {
      const next = this.#parent[place]!
      this.#parent[place] = root
      place = next
    }
    return root
  }
}

const holds = (whole: ReadonlySet<string>, part: ReadonlySet<string>) => [...part].every((one) => whole.has(one))
