import { scopeOfSearch } from '../../state/scopeSearch'
import { parseSearch } from '../../state/search'
import type { Format } from '../../ui/format'
import { PLACES } from './places'
import { narrowings, narrowingWords, PERIOD_WORDS } from './scopeWords'

/** What an address of the app shows: "Churn: Last 6 complete months; Country is France". */
export function addressWords(address: string, format: Format): string {
  const [path = '/', search = ''] = address.split('?')
  const place = PLACES.find(({ to }) => (to === '/' ? path === '/' : path.startsWith(to)))
  return `${place?.name ?? path}: ${searchWords(search, format)}`
}

/** What the search of an address chooses, beginning with the period. Choices that have no words stand as they are written. */
export function searchWords(text: string, format: Format): string {
  const search = parseSearch(text)
  const scope = scopeOfSearch(search)
  const chosen = narrowings(scope)
  const said = new Set([
    'period',
    'asof',
    ...chosen.map(({ of, field }) => (of === 'sales' ? `${field}.sales` : field)),
  ])
  return [
    PERIOD_WORDS[scope.period],
    ...(scope.asOfDay === null ? [] : [`as of ${format.day(scope.asOfDay)}`]),
    ...chosen.map((narrowing) => narrowingWords(narrowing, (value) => value)),
    ...Object.entries(search).flatMap(([name, values]) => (said.has(name) ? [] : [`${name} ${values.join(' or ')}`])),
  ].join('; ')
}
