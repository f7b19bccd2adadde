import { Column } from './Column'
import type { Customer } from './customer'
import type { Dictionary } from './Dictionary'
import type { Keys } from './Keys'
import { SharedColumn } from './SharedColumn'
import { ValueColumn } from './ValueColumn'

const NONE: readonly string[] = []

/**
 * The customer records that the sources told last, by customer key, as columns: a record is put together when it is asked
 * for. As an object each, a hundred thousand of them would take more memory than a million orders.
 */
export class CustomerRecords implements Iterable<readonly [key: number, customer: Customer]> {
  readonly #sources: Dictionary
  readonly #customerKeys: Keys
  #size = 0

  readonly #isKnown = new Column()
  readonly #company = new ValueColumn<string | null>(null)
  readonly #email = new ValueColumn<string | null>(null)
  readonly #parentId = new ValueColumn<string | null>(null)
  readonly #mergedInto = new ValueColumn<string | null>(null)
  readonly #taxNumber = new ValueColumn<string | null>(null)
  readonly #number = new ValueColumn<string | null>(null)
  readonly #otherNumbers = new ValueColumn(NONE)
  readonly #city = new SharedColumn<string | null>(null)
  readonly #country = new SharedColumn<string | null>(null)
  readonly #region = new SharedColumn<string | null>(null)
  readonly #segment = new SharedColumn<string | null>(null)
  readonly #rep = new SharedColumn<string | null>(null)
  readonly #industry = new SharedColumn<string | null>(null)
  readonly #channel = new SharedColumn<string | null>(null)
  readonly #tags = new SharedColumn(NONE, (tags) => JSON.stringify(tags))
  readonly #consent = new SharedColumn<boolean | null>(null)
  /** NaN: not known. */
  readonly #createdAtMs = new Column(Number.NaN)

  /** @param sources the sources by their codes; @param customerKeys who each key stands for */
  constructor(sources: Dictionary, customerKeys: Keys) {
    this.#sources = sources
    this.#customerKeys = customerKeys
  }

  /** How many customers have a record. */
  get size(): number {
    return this.#size
  }

  has(key: number): boolean {
    return this.#isKnown.at(key) === 1
  }

  /** The record of a customer; undefined where there is none. */
  get(key: number): Customer | undefined {
    if (!this.has(key)) return undefined
    const createdAtMs = this.#createdAtMs.at(key)
    return {
      source: this.#sources.decode(this.#customerKeys.source(key)),
      id: this.#customerKeys.id(key),
      company: this.#company.at(key),
      email: this.#email.at(key),
      parentId: this.#parentId.at(key),
      mergedInto: this.#mergedInto.at(key),
      taxNumber: this.#taxNumber.at(key),
      number: this.#number.at(key),
      otherNumbers: this.#otherNumbers.at(key),
      city: this.#city.at(key),
      country: this.#country.at(key),
      region: this.#region.at(key),
      segment: this.#segment.at(key),
      rep: this.#rep.at(key),
      industry: this.#industry.at(key),
      channel: this.#channel.at(key),
      tags: this.#tags.at(key),
      consent: this.#consent.at(key),
      createdAtMs: Number.isNaN(createdAtMs) ? null : createdAtMs,
    }
  }

  /** The id of the customer that this one was merged into, or of its group: null for neither, and where there is no record. */
  linkOf(key: number, link: 'mergedInto' | 'parentId'): string | null {
    if (!this.has(key)) return null
    return link === 'mergedInto' ? this.#mergedInto.at(key) : this.#parentId.at(key)
  }

  /** Takes a record in. Source and id are those that the key stands for. */
  set(key: number, customer: Omit<Customer, 'source' | 'id'>): void {
    if (!this.has(key)) this.#size++
    this.#isKnown.put(key, 1)
    this.#write(key, customer)
  }

  delete(key: number): void {
    if (!this.has(key)) return
    this.#size--
    this.#isKnown.put(key, 0)
    this.#write(key, BLANK)
  }

  /** The keys of the customers that have a record, ascending. */
  *keys(): Generator<number> {
    for (let key = 0; key < this.#isKnown.length; key++) if (this.has(key)) yield key
  }

  *values(): Generator<Customer> {
    for (const [, customer] of this) yield customer
  }

  *[Symbol.iterator](): Generator<readonly [number, Customer]> {
    for (const key of this.keys()) {
      const customer = this.get(key)
      if (customer !== undefined) yield [key, customer]
    }
  }

  #write(key: number, customer: Omit<Customer, 'source' | 'id'>): void {
    this.#company.put(key, customer.company)
    this.#email.put(key, customer.email)
    this.#parentId.put(key, customer.parentId)
    this.#mergedInto.put(key, customer.mergedInto)
    this.#taxNumber.put(key, customer.taxNumber)
    this.#number.put(key, customer.number)
    this.#otherNumbers.put(key, customer.otherNumbers.length === 0 ? NONE : customer.otherNumbers)
    this.#city.put(key, customer.city)
    this.#country.put(key, customer.country)
    this.#region.put(key, customer.region)
    this.#segment.put(key, customer.segment)
    this.#rep.put(key, customer.rep)
    this.#industry.put(key, customer.industry)
    this.#channel.put(key, customer.channel)
    this.#tags.put(key, customer.tags.length === 0 ? NONE : customer.tags)
    this.#consent.put(key, customer.consent)
    this.#createdAtMs.put(key, customer.createdAtMs ?? Number.NaN)
  }
}

/** Nothing of a customer stays when its record goes. */
const BLANK: Omit<Customer, 'source' | 'id'> = {
  company: null,
  email: null,
  parentId: null,
  mergedInto: null,
  taxNumber: null,
  number: null,
  otherNumbers: NONE,
  city: null,
  country: null,
  region: null,
  segment: null,
  rep: null,
  industry: null,
  channel: null,
  tags: NONE,
  consent: null,
  createdAtMs: null,
}
