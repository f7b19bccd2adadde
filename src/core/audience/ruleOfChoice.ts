import { ACCOUNT_FIELDS, type AccountField, type Choice } from '../scope'
import type { AudienceRule } from './audienceRule'

/** The rule that chooses what an account filter chooses: any of the values of a field, all of the fields. */
export function ruleOfChoice(choice: Choice<AccountField>): AudienceRule {
  const parts = ACCOUNT_FIELDS.flatMap((field) => {
    const values = choice[field] ?? []
    return values.length === 0
      ? []
      : [{ without: false, conditions: [{ kind: 'field' as const, field, values, not: false }] }]
  })
  return { parts, also: [] }
}
