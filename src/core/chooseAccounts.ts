import { ACCOUNT_STATES } from './accountState'
import type { AccountMask } from './accountMask'
import type { AccountTable, Attribute } from './accountTable'
import { cohortMembers, orderedMembers } from './cohortMembers'
import { FIRST_SALE_FIELDS, type FirstSaleField, type UnitColumn } from './firstSale'
import type { Ledger } from './ledger'
import { RFM_SEGMENTS } from './rfmSegment'
import { type AccountField, ACCOUNT_FIELDS, type Choice, type Scope } from './scope'

/** Figures of a unit that an account filter may ask for, as codes; each is made only when asked. */
export interface UnitFigures {
  readonly state: () => Uint8Array
  readonly rfm: () => Uint8Array
  readonly tier: () => Uint8Array
  readonly ledger: () => Ledger
  readonly firstSale: (field: FirstSaleField) => UnitColumn
}

/**
 * The units that an account filter chooses: any of the values within a field, all of the fields. Attributes are today's;
 * a group answers with the attributes of its leading account. Null when nothing is filtered.
 */
export function chooseAccounts(
  accounts: AccountTable,
  unit: Scope['unit'],
  choice: Choice<AccountField>,
  figures: UnitFigures,
): AccountMask {
  const fields = ACCOUNT_FIELDS.filter((field) => (choice[field]?.length ?? 0) > 0)
  if (fields.length === 0) return null
  const count = unit === 'group' ? accounts.groupCount : accounts.count
  const mask = new Uint8Array(count).fill(1)
  for (const field of fields) {
    const matches = matcher(accounts, field, new Set(choice[field]), figures)
    for (let i = 0; i < count; i++) {
      if (mask[i] === 1 && !matches(i, unit === 'group' ? accounts.groupLead[i] : i)) mask[i] = 0
    }
  }
  return mask
}

/** Fields that are told by the sales known on a day, not by the account's record. */
const FIGURES = ['state', 'rfm', 'tier', 'cohort', 'ordered', ...FIRST_SALE_FIELDS] as const

/** Whether a filter asks for figures of the accounts, which move with the as-of day, and not only for attributes. */
export function asksForFigures(choice: Choice<AccountField>): boolean {
  return FIGURES.some((field) => (choice[field]?.length ?? 0) > 0)
}

/** Tier labels as the filter and the URL write them, best first. */
export const TIER_LABELS = ['top', 'upper', 'middle', 'lower'] as const

function matcher(
  accounts: AccountTable,
  field: AccountField,
  wanted: ReadonlySet<string>,
  figures: UnitFigures,
): (unit: number, account: number) => boolean {
  switch (field) {
    case 'state':
      return byCode(figures.state(), ACCOUNT_STATES, wanted)
    case 'rfm':
      return byCode(figures.rfm(), RFM_SEGMENTS, wanted)
    case 'tier':
      return byCode(figures.tier(), TIER_LABELS, wanted)
    case 'cohort':
      return isMember(cohortMembers(figures.ledger(), [...wanted]))
    case 'ordered':
      return isMember(orderedMembers(figures.ledger(), [...wanted]))
    case 'first-channel':
    case 'first-rep':
    case 'first-category': {
      const { texts, code } = figures.firstSale(field)
      return (unit) => code[unit] >= 0 && wanted.has(texts[code[unit]])
    }
    case 'source':
      return (_, account) => wanted.has(accounts.source[account])
    case 'tag':
      return (_, account) => accounts.tags[account].some((tag) => wanted.has(tag))
    case 'consent':
      return (_, account) => wanted.has(consentText(accounts.consent[account]))
    default:
      return byAttribute(accounts, field, wanted)
  }
}

const isMember = (members: Uint8Array) => (unit: number) => members[unit] === 1

function byCode(codes: Uint8Array, texts: readonly string[], wanted: ReadonlySet<string>) {
  const chosen = Uint8Array.from({ length: 256 }, (_, code) => Number(wanted.has(texts[code] ?? '')))
  return (unit: number) => chosen[codes[unit]] === 1
}

function byAttribute(accounts: AccountTable, field: Attribute, wanted: ReadonlySet<string>) {
  const { texts, code } = accounts.attributes[field]
  const chosen = Uint8Array.from(texts, (text) => Number(wanted.has(text)))
  return (_: number, account: number) => chosen[code[account]] === 1
}

/** Consent as the filter writes it. */
export function consentText(consent: number): 'yes' | 'no' | 'unknown' {
  return consent < 0 ? 'unknown' : consent === 1 ? 'yes' : 'no'
}
