import type { Attribute } from '../accountTable'

/** Fields of which an account has one of some values (tags: any number). */
export const AUDIENCE_FIELDS = [
  'country',
  'region',
  'segment',
  'rep',
  'industry',
  'channel',
  'source',
  'tag',
  'consent',
  'state',
  'rfm',
  'tier',
] as const satisfies readonly (Attribute | 'source' | 'tag' | 'consent' | 'state' | 'rfm' | 'tier')[]
export type AudienceField = (typeof AUDIENCE_FIELDS)[number]

/** Figures of an account. Money is asked in units of the reporting currency, times in days. */
export const AUDIENCE_FIGURES = ['clv', 'value12', 'orders', 'orders12', 'aov', 'silence', 'tenure', 'gap'] as const
export type AudienceFigure = (typeof AUDIENCE_FIGURES)[number]

/** What an account can be asked about a category of goods: bought ever, bought in the last 12 months, or its share of them. */
export const AUDIENCE_BUYING = ['bought', 'bought12', 'share12'] as const
export type AudienceBuying = (typeof AUDIENCE_BUYING)[number]

/** One question about an account, true or false of each. */
export type Condition =
  | { readonly kind: 'field'; readonly field: AudienceField; readonly values: readonly string[]; readonly not: boolean }
  | { readonly kind: 'figure'; readonly figure: AudienceFigure; readonly sign: '>=' | '<'; readonly value: number }
  | { readonly kind: 'bought'; readonly within: 'ever' | '12 months'; readonly category: string; readonly not: boolean }
  | { readonly kind: 'share'; readonly category: string; readonly sign: '>=' | '<'; readonly percent: number }

/** Conditions of which one must hold ("either … or …"), or, of one, that one. */
export interface AnyOf {
  readonly conditions: readonly Condition[]
  /** True: leaves out the accounts of which one holds ("but not"). */
  readonly without: boolean
}

/** Who is in an audience: everything must hold. No part: all accounts that ever bought. */
export interface AudienceRule {
  readonly parts: readonly AnyOf[]
}

export const EVERYONE: AudienceRule = { parts: [] }
