import type { RfmSegment } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { PredictedSum } from '../../ui/PredictedSum'

interface SegmentExpectedProps {
  readonly scope: Scope
  readonly segment: RfmSegment
}

/** What the chosen accounts of a segment are expected to bring within the horizon. */
export function SegmentExpected({ scope, segment }: SegmentExpectedProps) {
  const { data, error, isPlaceholderData } = useAnswer('predictions', {
    scope: { ...scope, accounts: { ...scope.accounts, rfm: [segment] } },
  })
  return (
    <PredictedSum
      metric="segment-expected"
      at={{ segment }}
      of={` of ${segment}`}
      standing={data?.standing}
      clv={data?.total?.clv ?? null}
      accounts={data?.total?.accounts ?? 0}
      horizonMonths={data?.horizonMonths ?? 0}
      stale={isPlaceholderData}
      error={error}
    />
  )
}
