import type { AudienceRule, Condition } from '../core/audience/audienceRule'
import { conditionWords, joined } from './conditionWords'
import type { Format } from './format'

/** The whole rule as one sentence: every condition with its own "whose" or "that", so that "and" and "or" read one way. */
export function ruleSentence({ parts, also }: AudienceRule, format: Format): string {
  const clauses = (conditions: readonly Condition[]) => conditions.map((one) => clause(one, format))
  const wanted = parts.filter(({ without }) => !without)
  const out = clauses(parts.filter(({ without }) => without).flatMap(({ conditions }) => conditions))
  const who =
    wanted.length === 0
      ? 'All accounts that ever bought'
      : `Accounts ${wanted.map(({ conditions }) => either(clauses(conditions))).join(', and ')}`
  const added = also.length === 0 ? '' : `; and also those ${joined(clauses(also), 'or')}`
  if (out.length === 0) return `${who}${added}.`
  // Who is left out stays out of the look-alikes too.
  return also.length === 0
    ? `${who}, leaving out those ${joined(out, 'or')}.`
    : `${who}${added}; from all of them, those ${joined(out, 'or')} are left out.`
}

function clause(condition: Condition, format: Format): string {
  return `${pronoun(condition)} ${conditionWords(condition, format)}`
}

function pronoun(condition: Condition): 'whose' | 'that' | 'with' {
  if (condition.kind === 'bought' || condition.kind === 'traits') return 'that'
  if (condition.kind === 'field' && condition.field === 'ordered' && condition.values.length > 0) return 'that'
  return condition.kind === 'figure' && (condition.figure === 'orders' || condition.figure === 'orders12')
    ? 'with'
    : 'whose'
}

const either = (words: readonly string[]) => (words.length < 2 ? words.join('') : `either ${joined(words, 'or')}`)
