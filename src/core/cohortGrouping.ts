import { ATTRIBUTES } from './accountTable'
import { FIRST_SALE_FIELDS } from './firstSale'

/** What cohorts can be split by: what the first sale tells of the acquisition, and attributes of the account. */
export const COHORT_GROUPINGS = [...FIRST_SALE_FIELDS, ...ATTRIBUTES] as const
export type CohortGrouping = (typeof COHORT_GROUPINGS)[number]
