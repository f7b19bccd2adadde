const ATTRIBUTE_VERBS: Readonly<Record<string, string>> = {
  country: 'have the country',
  region: 'have the region',
  segment: 'have the segment',
  rep: 'have the owner',
  industry: 'have the industry',
  channel: 'came through',
  'first-channel': 'ordered first by',
}

const OTHER_VERBS: Readonly<Record<string, string>> = {
  'first-order': 'have a first order among the highest quarter',
  'second-order': 'ordered again soon after the first time',
  returned: 'have returned goods',
  categories: 'buy as many categories as the upper quarter',
}

/** What accounts with a trait do, by its id (see `traitId`), after "those that": "came through Fair". */
export function traitIdWords(id: string): string {
  const colon = id.indexOf(':')
  if (colon < 0) return OTHER_VERBS[id] ?? `have the trait ${id}`
  const [kind, text] = [id.slice(0, colon), id.slice(colon + 1)]
  if (kind === 'category') return `buy ${text} above average`
  return ATTRIBUTE_VERBS[kind] === undefined ? `have the trait ${id}` : `${ATTRIBUTE_VERBS[kind]} ${text}`
}
