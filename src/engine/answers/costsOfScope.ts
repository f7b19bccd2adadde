import { type AcquisitionCosts, acquisitionCosts, type UnitChannels } from '../../core/acquisitionCosts'
import { costChannel } from '../../core/costTable'
import type { Scope } from '../../core/scope'
import { type ServiceCostsSoFar, serviceCosts } from '../../core/serviceCosts'
import type { Analysis } from '../Analysis'

/**
 * Why a figure of cost does not exist: nothing tells the cost · no month that it tells is over and has new accounts · the cost of
 * goods is not known, and with it no margin · a sales filter is set, under which accounts would be won a second time.
 */
export type CostGap = 'no-costs' | 'no-month' | 'no-margin' | 'sales-filter'

/** The channel of acquisition of every unit, as costs name it; a group has that of its leading account. */
function unitChannels(analysis: Analysis, scope: Scope): UnitChannels {
  const { texts, code } = analysis.table.accounts.attributes.channel
  const channel = Uint32Array.from(
    { length: analysis.ledger(scope).unitCount },
    (_, unit) => code[analysis.leadOf(scope, unit)]!,
  )
  return { channel, channels: texts.map(costChannel) }
}

function isSalesFiltered({ sales }: Scope): boolean {
  return Object.values(sales).some((values) => values.length > 0)
}

/** What winning each unit cost, over all units whichever are chosen; else why that is not known. */
export function acquisitionOfScope(analysis: Analysis, scope: Scope): AcquisitionCosts | CostGap {
  if (analysis.costs.acquisition.length === 0) return 'no-costs'
  if (isSalesFiltered(scope)) return 'sales-filter'
  const all = { ...scope, accounts: {} }
  const costs = analysis.recall('acquisition costs', all, () =>
    acquisitionCosts(
      analysis.ledger(scope),
      unitChannels(analysis, scope),
      analysis.costs,
      analysis.settings.historyComplete,
    ),
  )
  return costs ?? 'no-month'
}

/** What serving each unit cost so far; else why that is not known. */
export function serviceOfScope(analysis: Analysis, scope: Scope): ServiceCostsSoFar | CostGap {
  const { retention, service } = analysis.costs
  if (retention.length === 0 && service.perOrder === null && service.share === null) return 'no-costs'
  if (isSalesFiltered(scope)) return 'sales-filter'
  const all = { ...scope, accounts: {} }
  const costs = analysis.recall('service costs', all, () =>
    serviceCosts(analysis.ledger(scope), unitChannels(analysis, scope), analysis.costs),
  )
  return costs ?? 'no-month'
}
