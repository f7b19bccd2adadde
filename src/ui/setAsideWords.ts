import type { SetAsideReason } from '../core/setAside'

/** Why an order or credit is in no figure. */
export const SET_ASIDE_WORDS: Readonly<Record<SetAsideReason, string>> = {
  cancelled: 'Cancelled',
  draft: 'Draft or quote',
  test: 'Test order',
  doubled: 'Counted in another system',
  'no-customer': 'No customer number, or one that nobody knows',
  'excluded-account': 'Account excluded by rule',
  'zero-amount': 'Amount of 0 or less',
  'unknown-rate': 'No exchange rate',
  future: 'Dated in the future',
}
