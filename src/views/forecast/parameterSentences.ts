import type { ForecastReport } from '../../state/answers'
import type { Format } from '../../ui/format'

type Fit = ForecastReport['presentFit']

const YEAR = 365.25

/** What the parameters say of the company's customers, a sentence each. */
export function parameterSentences(fit: Fit, spending: ForecastReport['spending'], format: Format): string[] {
  const [r = NaN, alpha = NaN] = fit.parameters
  const perDay = r / alpha / fit.phases
  const [p = NaN, q = NaN, gamma = NaN] = spending.parameters
  const spread = 1 / Math.sqrt(r)
  return [
    `An active customer orders on ${format.decimal(perDay * YEAR, 1)} days a year on average`,
    `Rates differ ${spread > 1 ? 'widely' : spread > 0.5 ? 'much' : 'little'} among customers (${format.percentWhole(spread)} of the mean).`,
    leavingSentence(fit, format),
    `An order is worth ${format.money((p * gamma) / (q - 1))} on average; an account with four repeat orders counts ${format.percentWhole((4 * p) / (4 * p + q - 1))} by its own mean, the rest by the company’s.`,
  ]
}

function leavingSentence(fit: Fit, format: Format): string {
  const [, , third = NaN, fourth = NaN] = fit.parameters
  if (fit.name === 'paretoNbd') {
    return third > 1
      ? `Customers stay ${format.days(fourth / (third - 1))} on average.`
      : 'How long customers stay differs so widely that it has no mean.'
  }
  const each = third / (third + fourth)
  return `After an order ${format.percent(each)} of customers leave on average${fit.name === 'bgNbd' ? ', none after the first' : ', the first included'}.`
}
