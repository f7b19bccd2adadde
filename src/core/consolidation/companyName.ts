import { foldedText } from './foldedText'
import { legalForm } from './legalForm'

/** A company's name in comparable parts. */
export interface CompanyName {
  /** The words that tell it from others: folded, without legal form, "and", places and remarks. */
  readonly words: readonly string[]
  /** Its legal form under one name; null where none is written. */
  readonly form: string | null
}

/** Words that only connect. */
const CONNECTING = new Set(['and', 'und', 'et', 'y', 'the', 'of', 'u'])

/** A remark in brackets, or after a dash with blanks around it: "(old)", " - branch". */
const REMARK = /\([^)]*\)|\[[^\]]*\]|\s[-–—]\s.*$/g

/**
 * Reads a company's name: upper and lower case, umlauts, dots and double blanks make no difference; the legal form is
 * set apart; what follows a comma (a place, mostly) and remarks in brackets or after a dash are left out.
 */
export function companyName(text: string): CompanyName {
  const folded = foldedText(text)
  const bare = folded.replaceAll(REMARK, ' ').trim()
  const [head = '', ...rest] = (bare === '' ? folded : bare).split(',')
  const named = legalForm(wordsOf(head))
  // "Smith, Ltd": the form stands behind the comma.
  const behind = rest.length === 0 || named.form !== null ? null : legalForm(['', ...wordsOf(rest.join(' '))])
  const words = named.words.filter((word) => !CONNECTING.has(word))
  return {
    words: words.length > 0 ? words : named.words,
    form: named.form ?? (behind?.words.length === 1 ? behind.form : null),
  }
}

/** The words of a folded text; dots and apostrophes join what they stand in, "&" and "+" are "and". */
function wordsOf(folded: string): string[] {
  return folded
    .replaceAll(/[&+]/g, ' and ')
    .replaceAll(/[.'’`]/g, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
}
