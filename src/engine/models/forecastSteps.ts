import { type AccountForecasts, accountForecasts } from '../../core/clv/accountForecasts'
import { expectedRepeats } from '../../core/clv/expectedRepeats'
import { fitGammaGamma, type SpendingFit } from '../../core/clv/fitGammaGamma'
import type { PurchaseFit } from '../../core/clv/fitPurchaseModel'
import { MODEL_FITTINGS } from '../../core/clv/forecastModels'
import type { ForecastModel } from '../../core/clv/forecastSettings'
import type { NewCustomer } from '../../core/clv/newCustomer'
import type { HistoryRows, PurchaseHistory } from '../../core/clv/purchaseHistory'
import type { RepeatSpending } from '../../core/clv/repeatSpending'
import { type ReportCard, reportCard } from '../../core/clv/reportCard'
import { type RowForecast, rowForecast } from '../../core/clv/rowForecast'
import { unitColumn } from '../../core/clv/unitColumn'
import type { ModelProgress, ModelSteps } from '../modelsProtocol'
import { type ChannelExpectation, channelExpectations, expectationOfNew } from './channelExpectations'
import { type FittedModel, fittedModel } from './FittedModel'

/** What a forecast is made from. Columns hold one value a unit; times are days. */
export interface ForecastInput {
  /** As known at the end of calibration, and as of the last day. */
  readonly calibration: PurchaseHistory
  readonly present: PurchaseHistory
  /** What repeat purchases were worth by the end of calibration, and by the last day. */
  readonly calibrationSpending: RepeatSpending
  readonly spending: RepeatSpending
  /** Of the first purchase of each unit. */
  readonly firstValue: Float64Array
  /** The channel of each unit's first purchase, by number: 0 = not known. */
  readonly channel: Uint16Array
  /** Purchase days in the hold-out. */
  readonly actual: Float64Array
  /** Median days between purchases; null where nobody bought twice. */
  readonly medianGap: number | null
  readonly model: ForecastModel
  readonly holdoutDays: number
  readonly horizonDays: number
  /** Continuous, a day. */
  readonly discount: number
  /** Of one order. */
  readonly costToServe: number
  /** Weeks to follow from the day on which the first of all units bought. */
  readonly tracking: { readonly originDay: number; readonly weeks: number }
}

/** One model, fitted to calibration and tried on the hold-out. */
export interface TriedModel {
  readonly fit: FittedModel
  readonly card: ReportCard
}

export interface ForecastFit {
  readonly tried: readonly TriedModel[]
  /** Of `tried`, the one that is used. */
  readonly chosen: number
  /** What it expected of the hold-out. */
  readonly test: Expectation
  /** What the same model, fitted to everything known, expects of the horizon. */
  readonly present: Expectation
  readonly presentFit: FittedModel
  /** Repeat purchases expected by the end of each week, by the calibration fit. */
  readonly tracking: Float64Array
  readonly newCustomer: NewCustomer
  /** The same of channels with enough accounts. */
  readonly byChannel: readonly ChannelExpectation[]
}

/** A forecast of all units from one history. */
export interface Expectation {
  readonly rowOf: Int32Array
  readonly x: Uint32Array
  readonly rows: RowForecast
  readonly spending: SpendingFit
  readonly units: AccountForecasts
  /** Mean value of each unit's repeat purchases, as the model of values read it; NaN where it read none. */
  readonly repeatValue: Float64Array
}

/** The forecast, step by step: every model on calibration, then the chosen one on everything known. */
export function* forecastSteps(input: ForecastInput): ModelSteps<ForecastFit> {
  const { calibration, present, holdoutDays, horizonDays, discount, tracking } = input
  const names = candidates(input.model, calibration.rows.x.length)
  const total = names.length + 4
  const fits: PurchaseFit[] = []
  const tried: TriedModel[] = []
  for (const name of names) {
    const at = { stage: `Fitting ${MODEL_WORDS[name]} to calibration`, done: tried.length, total }
    const fit = yield* told(MODEL_FITTINGS[name](calibration.rows), at)
    const expected = expectedWithin(fit, calibration.rows, holdoutDays)
    const card = reportCard(unitColumn(calibration.rowOf, expected), input.actual)
    fits.push(fit)
    tried.push({ fit: fittedModel(fit, calibration.rows, input.medianGap), card })
  }
  const chosen = choose(names, tried, input.model)
  const ahead = (stage: string, done: number): ModelProgress => ({ stage, done: names.length + done, total })
  const before = fits[chosen]!
  const test = yield* told(
    expectation(input, before, calibration, input.calibrationSpending, { days: holdoutDays, discount: 0 }),
    ahead('Predicting the hold-out', 0),
  )
  const fit = yield* told(MODEL_FITTINGS[names[chosen]!](present.rows), ahead('Fitting to everything known', 1))
  const now = yield* told(
    expectation(input, fit, present, input.spending, { days: horizonDays, discount }),
    ahead('Predicting every account', 2),
  )
  const byChannel = yield* told(channelExpectations(input, fit.model), ahead('Predicting new customers', 3))
  return {
    tried,
    chosen,
    test,
    present: now,
    presentFit: fittedModel(fit, present.rows, input.medianGap),
    tracking: expectedRepeats(before.model.law(before.parameters), calibration, tracking.originDay, tracking.weeks),
    newCustomer: expectationOfNew(input, fit.model.law(fit.parameters), now.spending, () => true),
    byChannel,
  }
}

/** One history's forecast over so many days: of its rows, and in money of its units. */
function* expectation(
  { costToServe }: ForecastInput,
  { model, parameters }: PurchaseFit,
  { rowOf, rows }: PurchaseHistory,
  spending: RepeatSpending,
  { days, discount }: { readonly days: number; readonly discount: number },
): Generator<unknown, Expectation> {
  const spendingFit = yield* fitGammaGamma(spending.x, spending.mean)
  const [p, q, gamma] = spendingFit.parameters as unknown as [number, number, number]
  const ahead = yield* rowForecast(model, parameters, rows, days, discount)
  const repeatValue = new Float64Array(rowOf.length).fill(Number.NaN)
  spending.unit.forEach((unit, at) => (repeatValue[unit] = spending.mean[at]!))
  const valuation = { spend: { p, q, gamma }, costToServe, discount: discount * days }
  return {
    rowOf,
    x: rows.x,
    rows: ahead,
    spending: spendingFit,
    units: accountForecasts({ rowOf, x: rows.x, repeatValue }, ahead, valuation),
    repeatValue,
  }
}

/** The models' names as the field writes them. */
const MODEL_WORDS = { mbg: 'MBG/NBD', cnbd: 'MBG/CNBD-k', bg: 'BG/NBD', pareto: 'Pareto/NBD' }

type Candidate = keyof typeof MODEL_FITTINGS

/** The expectations of MBG/CNBD-k cost too much for more distinct histories, unless they are asked for. */
const MOST_REGULAR = 20_000

/** Every model is tried, the wanted one first; MBG/CNBD-k unasked only where it is quick. */
function candidates(wanted: ForecastModel, histories: number): Candidate[] {
  const names = (Object.keys(MODEL_FITTINGS) as Candidate[]).filter(
    (name) => name !== 'cnbd' || wanted === 'cnbd' || histories <= MOST_REGULAR,
  )
  return wanted === 'auto' ? names : [wanted, ...names.filter((name) => name !== wanted)]
}

/** The first; with `auto` MBG/CNBD-k where it did better on the hold-out. */
function choose(names: readonly Candidate[], tried: readonly TriedModel[], wanted: ForecastModel): number {
  const regular = names.indexOf('cnbd')
  if (wanted !== 'auto' || regular < 0) return 0
  return tried[regular]!.card.deviance < tried[0]!.card.deviance ? regular : 0
}

function expectedWithin({ model, parameters }: PurchaseFit, rows: HistoryRows, days: number): Float64Array {
  const law = model.law(parameters)
  return rows.T.map((T, row) => law.expected(rows.x[row]!, rows.tx[row]!, T, days))
}

/** Drives work that yields, telling the same progress at each of its pauses. */
function* told<Result>(work: Generator<unknown, Result>, progress: ModelProgress): ModelSteps<Result> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield progress
  }
}
