import { ACCOUNT_STATES } from '../../core/accountState'
import { ATTRIBUTES } from '../../core/accountTable'
import { monthOfDay } from '../../core/calendar'
import { cohortWord } from '../../core/cohortWord'
import type { FirstSaleField } from '../../core/firstSale'
import { MONTHS_PER_PERIOD } from '../../core/saleAge'
import { TIER_LABELS } from '../../core/chooseAccounts'
import { RFM_SEGMENTS } from '../../core/rfmSegment'
import { DEFAULT_SCOPE, type AccountField, type SalesField } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { naturalCohorts } from './naturalCohorts'

/** What the filters offer on this data: values in order, the empty text standing for "unknown" where it occurs. */
export interface ChoicesAnswer {
  readonly accounts: Readonly<Record<AccountField, readonly string[]>>
  readonly sales: Readonly<Record<SalesField, readonly string[]>>
  /** Label of each product, beside `sales.product`. */
  readonly productLabels: readonly string[]
  readonly currencies: readonly string[]
}

/** The values every filter field can take. */
export function answerChoices(analysis: Analysis, currencies: readonly string[]): ChoicesAnswer {
  const { accounts, channels, reps, categories, products, productNames } = analysis.table
  const attribute = Object.fromEntries(
    ATTRIBUTES.map((name) => [name, occurring(accounts.attributes[name].texts, accounts.attributes[name].code)]),
  ) as Record<(typeof ATTRIBUTES)[number], string[]>
  return {
    accounts: {
      ...attribute,
      source: [...new Set(accounts.source)],
      tag: [...new Set(accounts.tags.flat())].toSorted(),
      consent: ['yes', 'no', 'unknown'],
      state: ACCOUNT_STATES,
      rfm: RFM_SEGMENTS,
      tier: TIER_LABELS,
      cohort: cohortWords(analysis),
      // Chosen from a cell of the cohort table only.
      ordered: [],
      'first-channel': firstSales(analysis, 'first-channel'),
      'first-rep': firstSales(analysis, 'first-rep'),
      'first-category': firstSales(analysis, 'first-category'),
    },
    sales: {
      channel: occurring(channels, analysis.table.saleChannel),
      rep: occurring(reps, analysis.table.saleRep),
      category: occurring(categories, analysis.table.lineCategory),
      product: products.slice(1),
    },
    productLabels: productNames.slice(1),
    currencies,
  }
}

/** The periods in which accounts were acquired, newest first. */
function cohortWords(analysis: Analysis): string[] {
  const { grain } = naturalCohorts(analysis)
  const { unitCount, saleStart, saleDay } = analysis.ledger(DEFAULT_SCOPE)
  const months = new Set<number>()
  for (let unit = 0; unit < unitCount; unit++) {
    if (saleStart[unit] === saleStart[unit + 1]) continue
    const month = monthOfDay(saleDay[saleStart[unit]!]!)
    months.add(month - (month % MONTHS_PER_PERIOD[grain]))
  }
  return [...months].toSorted((a, b) => b - a).map((month) => cohortWord({ month, grain }))
}

function firstSales(analysis: Analysis, field: FirstSaleField): string[] {
  const { texts, code } = analysis.firstSale(DEFAULT_SCOPE, field)
  return occurring(
    texts,
    code.filter((its) => its >= 0),
  )
}

/** The texts that occur, "unknown" last. */
function occurring(texts: readonly string[], codes: Iterable<number>): string[] {
  const seen = new Uint8Array(texts.length)
  for (const code of codes) seen[code] = 1
  const known = texts.filter((_, code) => code > 0 && seen[code] === 1)
  return seen[0] === 1 && known.length > 0 ? [...known, ''] : known
}
