import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { Panel } from '../../ui/Panel'
import { SameOrdersPanel } from './SameOrdersPanel'
import { UnclearOrdersPanel } from './UnclearOrdersPanel'

interface SameOrdersProps {
  readonly scope: Scope
  /** What each source is called. */
  readonly labels: ReadonlyMap<string, string>
}

/** Orders that several sources tell; nothing where no two orders could be one. */
export function SameOrders({ scope, labels }: SameOrdersProps) {
  const { data, error, refetch } = useAnswer('sameOrders', { scope })
  if (data === undefined) {
    if (error === null) return null
    return (
      <Panel kicker="Same order in several sources" headline={null} error={error} onRetry={() => void refetch()}>
        {null}
      </Panel>
    )
  }
  return (
    <>
      {data.orders > 0 && <SameOrdersPanel same={data} labels={labels} />}
      {data.unclear > 0 && <UnclearOrdersPanel same={data} labels={labels} />}
    </>
  )
}
