import type { DemoCustomers } from './demoCustomers'
import type { DemoFirm } from './demoFirm'
import { expectedMarginShare } from './demoFirm'
import { CATEGORIES } from './demoCategories'

/** What is true of one firm, whatever its records show. Money is EUR at the prices of the last day. */
export interface DemoTruth {
  /** The records that stand for it. More than one: they are duplicates of each other. */
  readonly accounts: readonly { readonly source: 'shop' | 'erp'; readonly id: number }[]
  /** Orders a year while the relation lasts. */
  readonly ordersPerYear: number
  /** Gamma shape of its gaps in business time. */
  readonly regularity: number
  /** Civil day of its first order, or of the start of the relation where that lies before the history. */
  readonly wonDay: number
  /** Last civil day of the relation; may lie after the history. */
  readonly untilDay: number
  readonly onlyOnce: boolean
  readonly orderValue: number
  /** Margin by true cost as a share of net goods value. */
  readonly marginShare: number
  readonly expectedMarginPerOrder: number
  readonly acquisition: string
  /** The category it buys elsewhere from a civil day on. */
  readonly lost: { readonly category: string; readonly fromDay: number } | null
  /** One of the big firms that have just fallen silent. */
  readonly slipping: boolean
}

/** The truth about every firm, in the order the firms were won. */
export function demoTruth(
  firms: readonly DemoFirm[],
  customers: DemoCustomers,
  slipping: ReadonlySet<number>,
): readonly DemoTruth[] {
  return firms.map((firm, place) => {
    const marginShare = expectedMarginShare(firm)
    return {
      accounts: Array.from(customers.ofFirm[place], ([kind, { id }]) => ({
        source: kind === 'erp' ? ('erp' as const) : ('shop' as const),
        id,
      })),
      ordersPerYear: firm.ordersPerYear,
      regularity: firm.regularity,
      wonDay: firm.wonDay,
      untilDay: firm.untilDay,
      onlyOnce: firm.onlyOnce,
      orderValue: firm.orderValue,
      marginShare,
      expectedMarginPerOrder: firm.orderValue * marginShare,
      acquisition: firm.acquisition.name,
      lost: firm.lost === null ? null : { category: CATEGORIES[firm.lost.category].name, fromDay: firm.lost.fromDay },
      slipping: slipping.has(place),
    }
  })
}
