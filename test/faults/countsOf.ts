import type { SyncReport } from '../../src/sources/syncReport'

/** What the feeds count, rejections by reason and currency in the order of their words. */
export function countsOf(report: SyncReport) {
  return report.sources.flatMap(({ feeds }) =>
    feeds.map(({ feed, rowsIn, accepted, rejectedByReason, parts }) => {
      const rejected = rejectedByReason.flatMap(({ reason, rows, withoutMoney, money }) => [
        `${reason}: ${rows}, ${withoutMoney} without money`,
        ...money.map(({ currency, amount }) => `${reason}: ${currency} ${amount}`),
      ])
      return { feed, rowsIn, accepted, parts, rejected: rejected.toSorted() }
    }),
  )
}
