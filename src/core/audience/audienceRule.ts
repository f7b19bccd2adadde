import { ACCOUNT_FIELDS, type AccountField } from '../scope'

/** Fields of which an account has one of some values (tags, and ages at which it ordered: any number): those of the account filter. */
export const AUDIENCE_FIELDS = ACCOUNT_FIELDS
export type AudienceField = AccountField

/** Figures of an account. Money is asked in units of the reporting currency, times in days, chances in percent; `due`, days until the next order is due, is below 0 once that is past. */
export const AUDIENCE_FIGURES = [
  'clv',
  'net',
  'value12',
  'orders',
  'orders12',
  'aov',
  'silence',
  'tenure',
  'gap',
  'due',
  'predicted',
  'active',
  'risk',
] as const
export type AudienceFigure = (typeof AUDIENCE_FIGURES)[number]

/** One question about an account, true or false of each. */
export type Condition =
  | { readonly kind: 'field'; readonly field: AudienceField; readonly values: readonly string[]; readonly not: boolean }
  | { readonly kind: 'figure'; readonly figure: AudienceFigure; readonly sign: '>=' | '<'; readonly value: number }
  | { readonly kind: 'bought'; readonly within: 'ever' | '12 months'; readonly category: string; readonly not: boolean }
  | { readonly kind: 'traits'; readonly traits: readonly string[] }
  | { readonly kind: 'share'; readonly category: string; readonly sign: '>=' | '<'; readonly percent: number }

/** Conditions of which one must hold ("either … or …"), or, of one, that one. */
export interface AnyOf {
  readonly conditions: readonly Condition[]
  /** True: leaves out the accounts of which one holds ("but not"). */
  readonly without: boolean
}

/**
 * Who is in an audience: every part must hold, or one of `also`; what a part leaves out stays out in any case. No part: all
 * accounts that ever bought.
 */
export interface AudienceRule {
  readonly parts: readonly AnyOf[]
  /** Look-alikes that were added: accounts that share all traits of one of these. */
  readonly also: readonly Condition[]
}

export const EVERYONE: AudienceRule = { parts: [], also: [] }
