import type { SetAside } from '../../core/setAside'
import type { IntakeAnswer } from '../../state/answers'

/** The books of a load: rows in against records, records told against records used. */
export interface TieOut {
  readonly rows: number
  readonly customers: number
  /** Rows of cost feeds. */
  readonly costs: number
  /** Rows of optional feeds. */
  readonly activities: number
  readonly listRows: number
  readonly parts: number
  readonly rejected: number
  /** Orders and credits told. */
  readonly told: number
  readonly sales: number
  readonly credits: number
  readonly ordersAside: number
  readonly creditsAside: number
  readonly rowsClose: boolean
  readonly ordersClose: boolean
  readonly creditsClose: boolean
  readonly costsAside: number
  readonly costsClose: boolean
  readonly activitiesTold: number
  readonly activitiesUsed: number
  readonly activitiesAside: number
  readonly activitiesClose: boolean
  readonly closes: boolean
}

/** Adds up both sides, each from its own counts, and says whether they meet. */
export function tieOut(intake: IntakeAnswer): TieOut {
  const feeds = intake.report.sources.flatMap((source) => source.feeds)
  const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
    items.reduce((total, item) => total + of(item), 0)
  const aside = (record: SetAside['record']) =>
    sum(intake.setAside, (entry) => (entry.record === record ? entry.count : 0))
  const rows = sum(feeds, ({ rowsIn }) => rowsIn)
  const customers = sum(feeds, ({ accepted }) => accepted.customers)
  const costs = sum(feeds, ({ accepted }) => accepted.costs)
  const activities = sum(feeds, ({ accepted }) => accepted.activities)
  const listRows = sum(feeds, ({ accepted }) => accepted.listRows)
  const parts = sum(feeds, (feed) => feed.parts)
  const rejected = sum(feeds, ({ rejectedByReason }) => sum(rejectedByReason, (reason) => reason.rows))
  const told = intake.ordersTold + intake.creditsTold
  const ordersAside = aside('order')
  const creditsAside = aside('credit')
  const costsAside = aside('cost')
  const activitiesTold = sum(intake.activities, (feed) => feed.told)
  const activitiesUsed = sum(intake.activities, ({ used }) => used)
  const activitiesAside = aside('activity')
  const rowsClose = rows === told + customers + costs + activities + listRows + parts + rejected
  const ordersClose = intake.ordersTold === intake.sales + ordersAside
  const creditsClose = intake.creditsTold === intake.credits + creditsAside
  const costsClose = intake.costsTold === intake.costsUsed + costsAside
  const activitiesClose = activitiesTold === activitiesUsed + activitiesAside
  return {
    rows,
    customers,
    costs,
    activities,
    listRows,
    parts,
    rejected,
    told,
    sales: intake.sales,
    credits: intake.credits,
    ordersAside,
    creditsAside,
    rowsClose,
    ordersClose,
    creditsClose,
    costsAside,
    costsClose,
    activitiesTold,
    activitiesUsed,
    activitiesAside,
    activitiesClose,
    closes: rowsClose && ordersClose && creditsClose && costsClose && activitiesClose,
  }
}
