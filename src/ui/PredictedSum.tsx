import type { ForecastSum } from '../core/clv/forecastSum'
import { Figure } from './Figure'
import { useFormat } from './FormatContext'
import css from './PredictedSum.module.css'
import { unpredicted } from './unpredicted'

interface PredictedSumProps {
  /** Id of the figure, and where it stands. */
  readonly metric: string
  readonly at?: Readonly<Record<string, string>>
  /** Whose it is, after "Predicted CLV". */
  readonly of?: string
  readonly standing: Parameters<typeof unpredicted>[0]
  /** Null where it is not told, or not known yet. */
  readonly clv: ForecastSum | null
  readonly accounts: number
  readonly horizonMonths: number
  readonly stale: boolean
  readonly error: Error | null
}

/** What some accounts are expected to bring within the horizon, with its interval; or why it is not told. */
export function PredictedSum(props: PredictedSumProps) {
  const { metric, at = {}, of = '', standing, clv, accounts, horizonMonths, stale, error } = props
  const format = useFormat()
  if (error !== null) return <p className={css['expected']}>Predicted CLV failed: {error.message}</p>
  return (
    <p className={css['expected']} data-stale={stale || undefined}>
      <span className={css['mark']} aria-hidden="true" />
      Predicted CLV{of}:{' '}
      <strong>
        <Figure metric={metric} kind="money" value={clv?.value ?? null} at={at} unknown={unpredicted(standing)} />
      </strong>
      {clv === null
        ? ` ${unpredicted(standing)}`
        : ` (${format.money(clv.low)}–${format.money(clv.high)}, 80%) from ${format.count(accounts)} ${accounts === 1 ? 'account' : 'accounts'} within ${horizonMonths} months; an estimate, not booked profit.`}
    </p>
  )
}
