import { cohortOfWord } from '../core/cohortWord'
import { orderedOfWord } from '../core/orderedWord'
import type { AccountField, SalesField } from '../core/scope'
import type { Format } from './format'
import { periodName } from './periodName'

/** What a value is called that is a period or an age; null for any other field. */
export function timeWords(field: AccountField | SalesField, value: string, format: Format): string | null {
  if (field === 'cohort') {
    const period = cohortOfWord(value)
    return period === null ? value : periodName(period, format)
  }
  if (field !== 'ordered') return null
  const asked = orderedOfWord(value)
  if (asked === null) return value
  const { grain, offset, age, orLater } = asked
  return `in ${grain} ${age}${orLater ? ' or later' : ''}${offset === 'anniversary' ? ', by anniversary' : ''}`
}
