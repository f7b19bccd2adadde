import type { UseQueryResult } from '@tanstack/react-query'

import type { ForecastAnswer } from '../../state/answers'
import { useFormat } from '../../ui/FormatContext'
import { KpiStrip, KpiTile } from '../../ui/KpiTile'
import { unpredictedReason } from '../../ui/unpredicted'
import css from './Board.module.css'

const NO_INTERVAL = 'no interval: the parameters have no standard errors'

/** What the accounts in scope are expected to bring, with its interval; where no forecast is shown, one sentence that says why. */
export function BoardForecast({ forecast: query }: { readonly forecast: UseQueryResult<ForecastAnswer> }) {
  const format = useFormat()
  const forecast = query.data
  if (query.error !== null) return <p className={css['note']}>No forecast in this pack. {query.error.message}</p>
  if (forecast === undefined) return <p className={css['note']}>The forecast is still being calculated.</p>
  const { report, settings } = forecast
  if (report?.standing !== 'shown') {
    return <p className={css['note']}>No forecast in this pack. {unpredictedReason(report?.standing ?? 'gated')}</p>
  }
  const { clv, orders, active, accounts } = report.total
  const interval = (low: number, high: number, print: (value: number) => string) =>
    Number.isNaN(low) || Number.isNaN(high) ? NO_INTERVAL : `80%: ${print(low)}–${print(high)}`
  return (
    <KpiStrip>
      <KpiTile
        label={`Predicted CLV, ${settings.horizonMonths} months`}
        metric="forecast-clv"
        kind="money"
        value={clv.value}
        was={`${interval(clv.low, clv.high, format.money)}; estimate, not booked profit`}
      />
      <KpiTile
        label="Orders expected"
        metric="forecast-orders"
        kind="count"
        value={orders.value}
        was={interval(orders.low, orders.high, format.count)}
      />
      <KpiTile
        label="Accounts expected to be active"
        metric="forecast-active"
        kind="count"
        value={active}
        was={`of ${format.count(accounts)} with a purchase`}
      />
    </KpiStrip>
  )
}
