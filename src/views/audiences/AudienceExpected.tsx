import type { AudienceRule } from '../../core/audience/audienceRule'
import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { PredictedSum } from '../../ui/PredictedSum'

interface AudienceExpectedProps {
  readonly scope: Scope
  readonly rule: AudienceRule
}

/** What the accounts of the audience are expected to bring within the horizon. */
export function AudienceExpected({ scope, rule }: AudienceExpectedProps) {
  const { data, error, isPlaceholderData } = useAnswer('audienceExpected', { scope, rule })
  return (
    <PredictedSum
      metric="audience-expected"
      standing={data?.standing}
      clv={data?.total?.clv ?? null}
      accounts={data?.total?.accounts ?? 0}
      horizonMonths={data?.horizonMonths ?? 0}
      stale={isPlaceholderData}
      error={error}
    />
  )
}
