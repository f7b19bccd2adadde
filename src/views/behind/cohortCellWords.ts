import { cohortOfWord } from '../../core/cohortWord'
import { orderedOfWord } from '../../core/orderedWord'
import type { Format } from '../../ui/format'
import { periodName } from '../../ui/periodName'
import type { BehindWords } from './behindWords'

const CELLS: Readonly<Record<string, Omit<BehindWords, 'title' | 'definition'>>> = {
  retention: { formula: 'accounts with an order ÷ size', kind: 'percent', above: 'Ordered', below: 'Counted' },
  'retention-after': {
    formula: 'accounts with an order then or later ÷ size',
    kind: 'percent',
    above: 'Ordered',
    below: 'Counted',
  },
  active: { formula: 'accounts with an order', kind: 'count', above: 'Ordered' },
  revenue: { formula: 'Σ revenue', kind: 'money-full', above: 'Revenue' },
  margin: { formula: 'Σ value', kind: 'money-full', above: 'Value' },
  cumulative: { formula: 'Σ value up to the period', kind: 'money-full', above: 'Value' },
  orders: { formula: 'number of sales', kind: 'count', above: 'Orders' },
  aov: { formula: 'Σ gross sales ÷ number of sales', kind: 'money-full', above: 'Gross sales', below: 'Orders' },
  'revenue-retention': {
    formula: 'Σ revenue ÷ Σ revenue of the first period',
    kind: 'percent',
    above: 'Revenue',
    below: 'First period',
  },
}

/** The words of a cell of the cohort table, as its place writes it: "revenue:each:2010-12:m3:country:France"; "mean" in the place of the cohort: of a mean. */
export function cohortCellWords(at: string, format: Format): BehindWords | null {
  const [measure = '', per, cohort = '', age = '', , ...group] = at.split(':')
  const [words, period, ordered] = [CELLS[measure], cohortOfWord(cohort), orderedOfWord(age)]
  const isMean = cohort === 'mean'
  if (words === undefined || (period === null && !isMean) || ordered === null) return null
  const of = group.length === 0 ? '' : `, ${group.join(':')}`
  const divided = per === 'each' && words.kind === 'money-full' && words.below === undefined
  return {
    ...words,
    ...(divided ? { formula: `${words.formula} ÷ size`, below: 'Counted' } : {}),
    ...(isMean && !divided && words.below === undefined
      ? { formula: `${words.formula} ÷ cohorts`, kind: meanKind(words.kind), factor: '× 1 ÷ cohorts in the mean' }
      : {}),
    title: `${period === null ? 'Mean of complete cohorts' : `Cohort ${periodName(period, format)}`}${of}, ${ordered.grain} ${ordered.age}`,
    definition:
      (isMean
        ? 'Over the cohorts whose period is complete, without the first of the data, whose accounts may be older. '
        : '') +
      'What accounts of the cohort did at that age. A credit that names its sale is taken off there, any other at its own date.',
  }
}

/** A mean of counts is no count. */
const meanKind = (kind: BehindWords['kind']) => (kind === 'count' ? 'decimal' : kind)
