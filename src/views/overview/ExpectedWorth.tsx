import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { ShareBar } from '../../ui/ShareBar'
import { Skeleton } from '../../ui/Skeleton'
import { unpredicted, unpredictedReason } from '../../ui/unpredicted'

interface ExpectedWorthProps {
  readonly scope: Scope
  readonly earned: number
  /** Pixels to keep while it is computed. */
  readonly room: number
  /** On paper, which leads nowhere. */
  readonly paper?: boolean
  /** Opens the accounts behind a figure, by its id. */
  readonly onWorking?: (figure: string) => void
}

/** What an account is expected to bring on average, on top of what it has earned: solid earned, hatched expected. */
export function ExpectedWorth({ scope, earned, room, paper = false, onWorking }: ExpectedWorthProps) {
  const format = useFormat()
  const { data, isPending } = useAnswer('predictions', { scope })
  const total = data?.total ?? null
  const mean = (sum: number | undefined) =>
    total === null || sum === undefined || total.accounts === 0 ? Number.NaN : sum / total.accounts
  const [expected, low, high] = [mean(total?.clv.value), mean(total?.clv.low), mean(total?.clv.high)]
  const full = Math.max(earned, 0) + Math.max(expected, 0)
  if (isPending) return <Skeleton height={room} />
  return (
    <>
      {full > 0 && <ShareBar share={Math.max(earned, 0) / full} expected={Math.max(expected, 0) / full} width={136} />}
      <span>
        <Figure
          metric="predicted-clv-mean"
          kind="money"
          value={expected}
          unknown={unpredicted(data?.standing)}
          {...(onWorking === undefined
            ? {}
            : { onOpen: () => onWorking('forecast-clv'), openLabel: 'show the accounts' })}
        />{' '}
        expected
        {Number.isNaN(low)
          ? `. ${paper ? unpredictedReason(data?.standing) : unpredicted(data?.standing)}`
          : ` (${format.money(low)}–${format.money(high)}), ${data?.horizonMonths ?? 0} months`}
      </span>
    </>
  )
}
