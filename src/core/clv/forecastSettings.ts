/** The models that can be asked for. `auto`: MBG/NBD, or MBG/CNBD-k where that is better on the hold-out. */
export const FORECAST_MODELS = ['auto', 'mbg', 'cnbd', 'bg', 'pareto'] as const
export type ForecastModel = (typeof FORECAST_MODELS)[number]

/** How much must be known before a forecast is shown. */
export interface ForecastGates {
  /** Accounts with a sale by the end of calibration. */
  readonly accounts: number
  /** Civil months from the first sale to the as-of day. */
  readonly months: number
  /** Accounts with three sale days or more by the end of calibration. */
  readonly repeaters: number
}

/** How the forecast is made. */
export interface ForecastSettings {
  readonly model: ForecastModel
  readonly horizonMonths: number
  /** Discount a year, as a share: 0.1 = 10 %. */
  readonly discountRate: number
  /** What serving one order costs beyond its goods, ten-thousandths of the reporting currency. */
  readonly costToServe: number
  /** So many months before the as-of day are held out, unless a day is named. */
  readonly holdoutMonths: number
  /** Orders of exactly 0 count as purchases too. */
  readonly zeroOrders: boolean
  readonly gates: ForecastGates
}

/** What holds where nothing is configured. */
export const DEFAULT_FORECAST: ForecastSettings = {
  model: 'auto',
  horizonMonths: 24,
  discountRate: 0.1,
  costToServe: 0,
  holdoutMonths: 6,
  zeroOrders: false,
  gates: { accounts: 300, months: 18, repeaters: 100 },
}

/** What a scope says about the forecast; null leaves it to the configuration. */
export interface ForecastChoice {
  readonly model: ForecastModel | null
  readonly horizonMonths: number | null
  readonly discountRate: number | null
  readonly costToServe: number | null
  /** Last day of calibration; null: `holdoutMonths` before the as-of day. */
  readonly calibrationEndDay: number | null
  readonly zeroOrders: boolean | null
}

/** A scope that leaves all of it to the configuration. */
export const DEFAULT_FORECAST_CHOICE: ForecastChoice = {
  model: null,
  horizonMonths: null,
  discountRate: null,
  costToServe: null,
  calibrationEndDay: null,
  zeroOrders: null,
}

/** The settings in force: what the scope chooses, else what is configured. */
export function chosenForecast(choice: ForecastChoice, configured: ForecastSettings): ForecastSettings {
  return {
    ...configured,
    model: choice.model ?? configured.model,
    horizonMonths: choice.horizonMonths ?? configured.horizonMonths,
    discountRate: choice.discountRate ?? configured.discountRate,
    costToServe: choice.costToServe ?? configured.costToServe,
    zeroOrders: choice.zeroOrders ?? configured.zeroOrders,
  }
}
