/**
 * Why a well-formed order or credit is in no customer figure. Every order is either a sale or set aside
 * for exactly one reason: the first that applies, in the order written here.
 */
export const SET_ASIDE_REASONS = [
  'cancelled',
  'draft',
  'test',
  'no-customer',
  'excluded-account',
  'zero-amount',
  'unknown-rate',
  'future',
] as const

export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]
