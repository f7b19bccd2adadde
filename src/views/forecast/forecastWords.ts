import type { ForecastAnswer, ForecastReport } from '../../state/answers'
import { FORECAST_WORDS } from '../../ui/forecastWords'
import type { Format } from '../../ui/format'

/** Whether what happened in the hold-out lay within the 80 % interval of the total. */
export function isWithin({ card, orders }: ForecastReport['test']): boolean {
  return card.actual >= orders.low && card.actual <= orders.high
}

/** "£3.68m–£4.91m": an 80 % interval; a dash where there is none. */
export function rangeText(low: number, high: number, print: (value: number) => string): string {
  return Number.isNaN(low) || Number.isNaN(high) ? '–' : `${print(low)}–${print(high)}`
}

/** Why an interval is missing. */
export const NO_INTERVAL = 'The parameters have no standard errors or the values no variance, so there is no interval.'

/** The finding of the page. */
export function forecastHeadline(answer: ForecastAnswer, format: Format): string {
  const { report, settings } = answer
  if (report === null) return `No forecast yet: ${shortestGate(answer)}`
  const months = `${settings.horizonMonths} months`
  if (report.standing === 'hidden') return 'No forecast: the model does not fit this history'
  if (report.standing === 'loses') {
    return report.naiveValue === null
      ? 'No forecast: the model lost to the naive one on the hold-out'
      : `${format.money(report.naiveValue)} in ${months} if the next are as the last: the model lost to this`
  }
  const { clv, accounts } = report.total
  return `${format.money(clv.value)} expected within ${months} from ${format.count(accounts)} accounts (${rangeText(clv.low, clv.high, format.money)})`
}

/** One sentence under it. */
export function forecastLede(answer: ForecastAnswer, format: Format): string {
  const { report, settings, frame, holdout } = answer
  if (report === null) return 'Below these counts a forecast would be a guess. The other screens need no forecast.'
  const model = FORECAST_WORDS[report.presentFit.name]
  const tested = `tested on ${format.window(holdout)}`
  const worth = `${frame.basis} discounted at ${format.percent(settings.discountRate)} a year`
  return `Estimate, not booked profit. ${model} with Gamma-Gamma, ${tested}; ${worth}, 80% intervals.`
}

/** The gate that is furthest from open, in words: "12 of 18 months of history". */
function shortestGate({ gates }: ForecastAnswer): string {
  const closed = gates.filter(({ have, need }) => have < need).toSorted((a, b) => a.have / a.need - b.have / b.need)
  const [worst] = closed
  return worst === undefined ? '' : `${worst.have} of ${worst.need} ${GATE_UNITS[worst.kind]}`
}

/** What each gate counts. */
export const GATE_UNITS = {
  months: 'months of history',
  accounts: 'accounts',
  repeaters: 'accounts with three order days',
} as const

/** How the chosen model did against the naive forecasts, as one finding. */
export function reportHeadline(report: ForecastReport, format: Format): string {
  const { card, naive, verdict } = report.test
  if (card.accounts === 0) return 'No account of this choice had bought before the hold-out'
  const bias = Number.isNaN(card.bias) ? 'nothing was ordered' : biasWords(card.bias, format)
  if (verdict === 'untested') return `Not tested: ${untestedReason(report)}`
  const best = Math.min(...naive.map((one) => one.card.mae))
  return verdict === 'beats'
    ? `The forecast was ${bias} and beat the naive one`
    : `The forecast was ${bias} and lost to the naive one (error ${format.decimal(card.mae)} against ${format.decimal(best)})`
}

function untestedReason({ test: { card, naive } }: ForecastReport): string {
  if (naive.length === 0) return 'the history holds no earlier window to compare with'
  return card.actual > 0 ? `only ${card.accounts} accounts had bought before the hold-out` : 'nothing was ordered in it'
}

function biasWords(bias: number, format: Format): string {
  if (Math.abs(bias) < 0.005) return 'right in total'
  return `${format.percent(Math.abs(bias))} too ${bias < 0 ? 'low' : 'high'}`
}
