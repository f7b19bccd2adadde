import type { BehindAnswer } from '../../state/answers'
import { type ExactValue, exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import type { WorkingCheck, WorkingInput, WorkingSheet } from '../../ui/Working'
import type { BehindWords } from './behindWords'
import { partKinds } from './partKinds'

/** The working of a figure that was taken apart: its sums over all accounts, and the identities that were checked on them. */
export function behindSheet(answer: BehindAnswer, words: BehindWords, format: Format): WorkingSheet {
  return {
    title: 'Formula with your numbers',
    definition: words.definition,
    formula: words.formula,
    inputs: inputsOf(answer, words, format),
    checks: checksOf(answer, words, format),
  }
}

function inputsOf(answer: BehindAnswer, words: BehindWords, format: Format): WorkingInput[] {
  const { aboveTotal, belowTotal, factor, accounts, value } = answer
  const kinds = partKinds(answer)
  const inputs: WorkingInput[] = [
    { label: 'Accounts behind it', value: exactly.count(format, accounts) },
    { label: `Σ ${inSentence(words.above)}`, value: exactly.figure(format, kinds.above, aboveTotal) },
  ]
  if (belowTotal !== null && words.below !== undefined)
    inputs.push({ label: `÷ Σ ${inSentence(words.below)}`, value: exactly.figure(format, kinds.below, belowTotal) })
  if (factor !== 1)
    inputs.push({ label: words.factor ?? '× 365.25 ÷ days of the period', value: exactly.decimal(format, factor, 4) })
  return [...inputs, { label: words.title, value: exactValue(value, words, format), result: true }]
}

/** A word as it stands within a line: a name such as CLV or P(active) stays as it is. */
function inSentence(word: string): string {
  return /^[A-Z][a-z]/.test(word) ? `${word.charAt(0).toLowerCase()}${word.slice(1)}` : word
}

function exactValue(value: number | null, { kind }: BehindWords, format: Format): ExactValue {
  return exactly.figure(format, kind, value)
}

/** Sums are exact where all parts are whole; a ratio and a model's values are compared to nine digits. */
const SAME = 1e-9

function checksOf(answer: BehindAnswer, words: BehindWords, format: Format): WorkingCheck[] {
  const { value, shown, tied, accounts, orders } = answer
  const checks: WorkingCheck[] = []
  if (shown !== null)
    checks.push({
      label: 'The accounts come to the figure on the screen',
      holds: value !== null && Math.abs(value - shown) <= SAME * Math.max(1, Math.abs(shown)),
      detail: exactValue(shown, words, format).text,
    })
  if (tied !== null)
    checks.push({
      label: 'Their orders add up, account by account',
      holds: tied === accounts,
      detail: `${format.count(tied)} of ${format.count(accounts)}, ${format.count(orders)} orders and credits`,
    })
  return checks
}
