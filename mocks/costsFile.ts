import type { DemoCost } from './company/demoCosts'

/** The costs as the accounts department's CSV export writes them. */
export function costsFile(costs: readonly DemoCost[]): string {
  const rows = costs.map(({ month, channel, acquisitionCost, retentionCost, currency }) =>
    [month, channel, acquisitionCost, retentionCost, currency].join(','),
  )
  return `${['Month,Channel,Acquisition cost,Retention cost,Currency', ...rows].join('\n')}\n`
}
