import type { Activity } from '../../core/activities/activity'
import type { Adjustment } from '../../core/adjustment'
import type { Cost } from '../../core/cost'
import type { Customer } from '../../core/customer'
import type { ListRow } from '../../core/listRow'
import type { Order } from '../../core/order'
import type { Rejection } from '../../core/rejection'
import type { Page } from '../source'

/** Rows of a page: enough to be quick, few enough to show progress. */
export const PAGE_ROWS = 5000

/** A page that is being filled. Whoever reads a row counts it in `rowsIn` and puts it in exactly one other place. */
export class PageDraft {
  readonly orders: Order[] = []
  readonly adjustments: Adjustment[] = []
  readonly customers: Customer[] = []
  readonly costs: Cost[] = []
  readonly activities: Activity[] = []
  readonly listRows: ListRow[] = []
  readonly rejected: Rejection[] = []
  rowsIn = 0
  /** Rows that are parts of a record that stands elsewhere: the lines of an order. */
  parts = 0

  page(cursor: string | null): Page {
    const { orders, adjustments, customers, costs, activities, listRows, rejected, parts, rowsIn } = this
    return {
      orders,
      adjustments,
      customers,
      ...(costs.length === 0 ? {} : { costs }),
      ...(activities.length === 0 ? {} : { activities }),
      ...(listRows.length === 0 ? {} : { listRows }),
      rejected,
      parts,
      rowsIn,
      cursor,
      total: null,
    }
  }
}
