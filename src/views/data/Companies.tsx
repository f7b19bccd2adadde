import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { Panel } from '../../ui/Panel'
import { CompaniesPanel } from './CompaniesPanel'
import { MergedPanel } from './MergedPanel'

interface CompaniesProps {
  readonly scope: Scope
  /** What each source is called. */
  readonly labels: ReadonlyMap<string, string>
}

/** Which records are one company: those in doubt and those merged; nothing where no two records could be one. */
export function Companies({ scope, labels }: CompaniesProps) {
  const { data, error, refetch } = useAnswer('companies', { scope })
  if (data === undefined) {
    return (
      <Panel
        kicker="Same customer in several sources"
        headline={null}
        pending={error === null}
        error={error}
        onRetry={() => void refetch()}
      >
        {null}
      </Panel>
    )
  }
  if (labels.size < 2 && data.doubtful === 0 && data.merged === 0) return null
  return (
    <>
      <CompaniesPanel companies={data} scope={scope} labels={labels} />
      <MergedPanel companies={data} labels={labels} />
    </>
  )
}
