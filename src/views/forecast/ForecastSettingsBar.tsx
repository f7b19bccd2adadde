import {
  chosenForecast,
  DEFAULT_FORECAST,
  type ForecastChoice,
  type ForecastSettings,
} from '../../core/clv/forecastSettings'
import { dayOfIso, isoOfDay } from '../../state/isoDay'
import { useEngineFact } from '../../state/engineContext'
import { useScope } from '../../state/useScope'
import { Button } from '../../ui/Button'
import { FigureName } from '../../ui/FigureName'
import { PillMenu } from '../../ui/PillMenu'
import css from './ForecastSettingsBar.module.css'
import { NumberSetting } from './NumberSetting'

interface ForecastSettingsBarProps {
  /** Those in force; undefined until the first answer. */
  readonly settings: ForecastSettings | undefined
}

/** How the forecast is made. Every choice stands in the address and is one step of Back. */
export function ForecastSettingsBar({ settings }: ForecastSettingsBarProps) {
  const [scope, setScope] = useScope()
  const newestDay = useEngineFact('newestDay')
  const { forecast: choice } = scope
  const inForce = chosenForecast(choice, settings ?? DEFAULT_FORECAST)
  const change = (part: Partial<ForecastChoice>) =>
    setScope((now) => ({ ...now, forecast: { ...now.forecast, ...part } }))
  const isChanged = Object.values(choice).some((value) => value !== null)
  const last = scope.asOfDay ?? newestDay
  return (
    <div className={css['bar']} role="group" aria-label="How the forecast is made">
      <PillMenu
        label="Model"
        prefix="Model"
        value={inForce.model}
        options={MODELS}
        onChange={(model) => change({ model })}
      />
      <FigureName metric="set-model" label="Model" />
      <PillMenu
        label="Horizon"
        prefix="Horizon"
        value={String(inForce.horizonMonths)}
        options={horizons(inForce.horizonMonths)}
        onChange={(months) => change({ horizonMonths: Number(months) })}
      />
      <FigureName metric="set-horizon" label="Horizon" />
      <NumberSetting
        label="Discount a year, %"
        metric="set-discount"
        value={Number((inForce.discountRate * 100).toFixed(4))}
        most={100}
        onChange={(percent) => change({ discountRate: percent / 100 })}
      />
      <NumberSetting
        label="Cost to serve an order"
        metric="set-cost-to-serve"
        value={inForce.costToServe / 10_000}
        most={1e9}
        onChange={(amount) => change({ costToServe: Math.round(amount * 10_000) })}
      />
      <span className={css['field']} data-field="">
        <FigureName metric="set-calibration-end">Calibration ends</FigureName>
        <input
          aria-label="Calibration ends"
          type="date"
          value={choice.calibrationEndDay === null ? '' : isoOfDay(choice.calibrationEndDay)}
          max={last === null ? undefined : isoOfDay(last)}
          onChange={({ target }) => change({ calibrationEndDay: dayOfIso(target.value) })}
        />
        {choice.calibrationEndDay === null && <span>{inForce.holdoutMonths} months before the as-of day</span>}
      </span>
      <span className={css['field']} data-field="">
        <input
          type="checkbox"
          aria-label="Count orders of 0"
          checked={inForce.zeroOrders}
          onChange={({ target }) => change({ zeroOrders: target.checked })}
        />
        <FigureName metric="set-zero-orders">Count orders of 0</FigureName>
      </span>
      {isChanged && (
        <Button
          onClick={() =>
            change({
              model: null,
              horizonMonths: null,
              discountRate: null,
              costToServe: null,
              calibrationEndDay: null,
              zeroOrders: null,
            })
          }
        >
          As configured
        </Button>
      )}
    </div>
  )
}

const MODELS = [
  { value: 'auto', label: 'automatic' },
  { value: 'mbg', label: 'MBG/NBD' },
  { value: 'cnbd', label: 'MBG/CNBD-k' },
  { value: 'bg', label: 'BG/NBD' },
  { value: 'pareto', label: 'Pareto/NBD' },
] as const

/** The usual horizons, and the one in force where it is none of them. */
function horizons(chosen: number) {
  const months = [...new Set([6, 12, 24, 36, chosen])].toSorted((a, b) => a - b)
  return months.map((count) => ({ value: String(count), label: `${count} months` }))
}
