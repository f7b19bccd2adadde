/** A billing account as one source knows it. `(source, id)` is its identity. */
export interface Customer {
  readonly source: string
  readonly id: string
  readonly company: string | null
  readonly email: string | null
  /** The id, in the same source, of the group it belongs to. */
  readonly parentId: string | null
  /** The id, in the same source, of the customer it was merged into: its orders are counted there. */
  readonly mergedInto: string | null
  /** Tax or VAT number, as it is written there. */
  readonly taxNumber: string | null
  /** What it goes by in its own system, where that is not the id: a customer or party code. */
  readonly number: string | null
  /** What it goes by in other systems, as this one has noted it. */
  readonly otherNumbers: readonly string[]
  readonly city: string | null
  readonly country: string | null
  readonly region: string | null
  readonly segment: string | null
  readonly rep: string | null
  readonly industry: string | null
  /** Channel of acquisition. */
  readonly channel: string | null
  readonly tags: readonly string[]
  /** Consent to be contacted for marketing; null where unknown. */
  readonly consent: boolean | null
  readonly createdAtMs: number | null
}
