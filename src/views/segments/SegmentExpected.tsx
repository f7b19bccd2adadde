import type { RfmSegment } from '../../core/rfmSegment'
import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { unpredicted } from '../../ui/unpredicted'
import css from './SegmentExpected.module.css'

interface SegmentExpectedProps {
  readonly scope: Scope
  readonly segment: RfmSegment
}

/** What the chosen accounts of a segment are expected to bring within the horizon, with its interval; or why it is not told. */
export function SegmentExpected({ scope, segment }: SegmentExpectedProps) {
  const format = useFormat()
  const { data, error, isPlaceholderData } = useAnswer('predictions', {
    scope: { ...scope, accounts: { ...scope.accounts, rfm: [segment] } },
  })
  if (error !== null) return <p className={css['expected']}>Predicted CLV failed: {error.message}</p>
  const { clv, accounts } = data?.total ?? { clv: null, accounts: 0 }
  return (
    <p className={css['expected']} data-stale={isPlaceholderData || undefined}>
      <span className={css['mark']} aria-hidden="true" />
      Predicted CLV of {segment}:{' '}
      <strong>
        <Figure
          metric="segment-expected"
          kind="money"
          value={clv?.value ?? null}
          at={{ segment }}
          unknown={unpredicted(data?.standing)}
        />
      </strong>
      {clv !== null &&
        ` (${format.money(clv.low)}–${format.money(clv.high)}, 80 %) from ${format.count(accounts)} ${accounts === 1 ? 'account' : 'accounts'} within ${data?.horizonMonths ?? 0} months; an estimate, not booked profit.`}
    </p>
  )
}
