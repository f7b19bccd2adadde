import type { Customer } from './customer'
import { oneCustomer } from './consolidation/oneCustomer'
import { narrow } from './narrow'
import type { Numbers } from './numbers'
import type { Records } from './Records'

/** Attributes that an account has one value of, today's. */
export const ATTRIBUTES = ['country', 'region', 'segment', 'rep', 'industry', 'channel'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** One value an account, as codes into sorted texts; code 0 (the empty text) = unknown. */
export interface AttributeColumn {
  readonly texts: readonly string[]
  readonly code: Numbers
}

/**
 * The billing accounts, sorted by source, then id. A customer merged into another is counted there.
 *
 * `groupOf` is the index of the account's group: accounts with the same topmost parent form one group; an account
 * without a parent is a group of its own. `groupLead` is the account whose name and attributes speak for the group.
 */
export interface AccountTable {
  readonly count: number
  readonly source: readonly string[]
  readonly id: readonly string[]
  readonly name: readonly string[]
  readonly attributes: Readonly<Record<Attribute, AttributeColumn>>
  readonly tags: readonly (readonly string[])[]
  /** 1 = consents, 0 = does not, −1 = unknown. */
  readonly consent: Int8Array
  readonly groupCount: number
  readonly groupOf: Uint32Array
  readonly groupLead: Uint32Array
}

/**
 * Of customers that are one company with others, by customer key, the customer whose account it is. Only those that are
 * not the lead themselves are in it; a lead leads nowhere else.
 */
export type CompanyLeads = ReadonlyMap<number, number>

const NO_LEADS: CompanyLeads = new Map()

/** Which account every customer key belongs to, before anything is known of its orders. */
export interface AccountKeys {
  /** Customer key of each account, sorted by source, then id. */
  readonly keyOf: Uint32Array
  /** Account of each customer key; −1 for a customer that is excluded by rule. */
  readonly accountOf: Int32Array
  readonly merged: number
  readonly excluded: number
}

/**
 * Sorts customers into accounts: merged ones follow `mergedInto` to the end of the chain (a chain that runs in a
 * circle is not followed) and from there the lead of their company, excluded ones belong to none. A customer that is
 * only named as a parent is no account.
 */
export function accountKeys(
  records: Records,
  isExcluded: (customer: Customer) => boolean,
  leads: CompanyLeads = NO_LEADS,
): AccountKeys {
  const { customerKeys: keys, customers, sources } = records
  const root = Int32Array.from({ length: keys.size }, (_, key) => {
    const merged = mergedRoot(records, key)
    return leads.get(merged) ?? merged
  })
  const isOut = (key: number) => {
    const customer = customers.get(key)
    return customer !== undefined && isExcluded(customer)
  }
  const known = knownCustomers(records)
  const roots = [...new Set(root.filter((_, key) => known[key] === 1))]
  const kept = roots.filter((key) => !isOut(key))
  const named = kept.map((key) => ({ key, source: sources.decode(keys.source(key)), id: keys.id(key) }))
  named.sort((a, b) => compare(a.source, b.source) || compare(a.id, b.id))
  const place = new Int32Array(keys.size).fill(-1)
  named.forEach(({ key }, account) => (place[key] = account))
  return {
    keyOf: Uint32Array.from(named, ({ key }) => key),
    accountOf: root.map((key) => place[key]),
    merged: known.reduce((count, is, key) => count + Number(is === 1 && root[key] !== key), 0),
    excluded: roots.length - kept.length,
  }
}

/** For each account, texts that its orders suggest where its customer record is silent: '' = nothing. */
export type Suggestion = Readonly<Record<'country' | 'region' | 'segment' | 'rep' | 'channel', readonly string[]>>

/** The account table of the given keys; `suggested` fills attributes that customer records leave unknown. */
export function accountTable(
  records: Records,
  keys: AccountKeys,
  suggested: Suggestion,
  companies: CompanyLeads = NO_LEADS,
): AccountTable {
  const { keyOf } = keys
  const others = new Map<number, number[]>()
  for (const [key, of] of companies) others.set(of, [...(others.get(of) ?? []), key])
  const customers = Array.from(keyOf, (key) => spokenFor(records, key, others.get(key) ?? []))
  const id = Array.from(keyOf, (key) => records.customerKeys.id(key))
  const attribute = (name: Attribute) =>
    attributeColumn(
      customers.map((customer, i) => customer?.[name] ?? (name === 'industry' ? '' : (suggested[name][i] ?? ''))),
    )
  const lead = groupLeads(records, keys)
  const leads = [...new Set(lead)].toSorted((a, b) => a - b)
  const groupAt = new Map(leads.map((account, group) => [account, group]))
  return {
    count: keyOf.length,
    source: Array.from(keyOf, (key) => records.sources.decode(records.customerKeys.source(key))),
    id,
    name: customers.map((customer, i) => customer?.company ?? toldName(records, keyOf[i], others) ?? id[i]),
    attributes: {
      country: attribute('country'),
      region: attribute('region'),
      segment: attribute('segment'),
      rep: attribute('rep'),
      industry: attribute('industry'),
      channel: attribute('channel'),
    },
    tags: customers.map((customer) => customer?.tags ?? []),
    consent: Int8Array.from(customers, (customer) => {
      const consent = customer?.consent ?? null
      return consent === null ? -1 : Number(consent)
    }),
    groupCount: leads.length,
    groupOf: lead.map((account) => groupAt.get(account) ?? 0),
    groupLead: Uint32Array.from(leads),
  }
}

/** The customer record that an account goes by: its lead's, with what that leaves out from the others of its company. */
function spokenFor({ customers }: Records, lead: number, others: readonly number[]): Customer | undefined {
  const members = [lead, ...others].map((key) => customers.get(key)).filter((customer) => customer !== undefined)
  return members.length <= 1 ? members[0] : oneCustomer(members)
}

/** What orders call an account: its lead, else the first of its company that they name. */
function toldName({ orders }: Records, lead: number, others: ReadonlyMap<number, readonly number[]>) {
  const named = [lead, ...(others.get(lead) ?? [])].find((key) => orders.customerNames.has(key))
  return named === undefined ? undefined : orders.customerNames.get(named)
}

/** The leading account of each account's group: the topmost parent, or the first member where that is no account. */
function groupLeads(records: Records, { keyOf, accountOf }: AccountKeys): Uint32Array {
  const first = new Map<number, number>()
  return Uint32Array.from(keyOf, (key, account) => {
    const top = topParent(records, key)
    if (accountOf[top] >= 0) return accountOf[top]
    if (!first.has(top)) first.set(top, account)
    return first.get(top) ?? account
  })
}

/** 1 for every customer key that has a record or is named by an order or a credit. */
function knownCustomers({ customerKeys, customers, orders, adjustments }: Records): Uint8Array {
  const known = new Uint8Array(customerKeys.size)
  for (const key of customers.keys()) known[key] = 1
  for (let row = 0; row < orders.count; row++) {
    if (orders.customer.at(row) > 0) known[orders.customer.at(row) - 1] = 1
  }
  for (let row = 0; row < adjustments.count; row++) {
    if (adjustments.customer.at(row) > 0) known[adjustments.customer.at(row) - 1] = 1
  }
  return known
}

function attributeColumn(values: readonly string[]): AttributeColumn {
  const texts = ['', ...[...new Set(values)].filter((text) => text !== '').toSorted(compare)]
  const codes = new Map(texts.map((text, code) => [text, code]))
  return { texts, code: narrow(Float64Array.from(values, (text) => codes.get(text) ?? 0)) }
}

function mergedRoot(records: Records, key: number): number {
  return follow(records, key, 'mergedInto')
}

function topParent(records: Records, key: number): number {
  return mergedRoot(records, follow(records, key, 'parentId'))
}

function follow({ customers, customerKeys }: Records, key: number, link: 'mergedInto' | 'parentId'): number {
  const seen = [key]
  for (let at = key; ;) {
    const id = customers.linkOf(at, link)
    const to = id === null ? -1 : customerKeys.find(customerKeys.source(at), id)
    if (to < 0) return at
    if (seen.includes(to)) return key
    seen.push(to)
    at = to
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
