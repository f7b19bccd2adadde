import type { Records } from '../core/Records'
import type { Source } from '../sources/source'
import type { Sync } from '../sources/sync'

/** Takes out of the records what the sources that were read to their end do not hold any more. */
export function leaveTold(records: Records, sync: Sync, sources: readonly Source[]): void {
  for (const { id, feeds: names } of sources) {
    const feeds = sync.feedsOf(id)
    if (feeds.length < names.length || feeds.some(({ complete }) => !complete)) continue
    const readings = feeds.map(({ reading }) => reading)
    const among = (kind: 'orders' | 'adjustments' | 'customers' | 'costs' | 'activities' | 'listRows') => {
      const telling = readings.map((reading) => reading[kind]).filter(({ size }) => size > 0)
      return {
        count: telling.length === 1 ? telling[0]!.size : null,
        has: (one: string) => telling.some((rows) => rows.has(one)),
      }
    }
    records.keepOnly(id, {
      customer: among('customers'),
      order: among('orders'),
      adjustment: among('adjustments'),
      cost: among('costs'),
      activity: among('activities'),
      listRow: among('listRows'),
    })
  }
}
