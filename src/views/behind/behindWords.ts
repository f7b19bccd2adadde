import type { BehindName } from '../../state/answers'
import type { FigureKind, Format } from '../../ui/format'
import { AUDIENCE_FIGURE_WORDS } from './audienceFigureWords'
import { behindPlace } from './behindPlace'
import { cohortCellWords } from './cohortCellWords'
import { EXPERIMENT_FIGURE_WORDS } from './experimentFigureWords'
import { FORECAST_FIGURE_WORDS } from './forecastFigureWords'
import { RULE_FIGURE_WORDS } from './ruleFigureWords'
import { SURVIVAL_FIGURE_WORDS } from './survivalFigureWords'
import { LIST_FIGURE_WORDS } from './listFigureWords'
import { DATA_FIGURE_WORDS } from './dataFigureWords'
import { HISTORY_FIGURE_WORDS } from './historyFigureWords'
import { HOLDOUT_FIGURE_WORDS } from './holdoutFigureWords'
import { TRACKING_FIGURE_WORDS } from './trackingFigureWords'
import { MOVEMENT_WORDS } from './movementWords'
import { REPEAT_FIGURE_WORDS } from './repeatFigureWords'
import { RISK_FIGURE_WORDS } from './riskFigureWords'
import { SCENARIO_FIGURE_WORDS } from './scenarioFigureWords'
import { SEGMENT_FIGURE_WORDS } from './segmentFigureWords'
import { SERVICE_FIGURE_WORDS } from './serviceFigureWords'

/** What a figure that is taken apart is called, how it is computed, and what its two parts are called. */
export interface BehindWords {
  readonly title: string
  /** One sentence. */
  readonly definition: string
  /** In symbols and words. */
  readonly formula: string
  readonly kind: FigureKind
  /** What an account brings to the sum, and to what it is divided by. */
  readonly above: string
  readonly below?: string
  /** What the quotient is multiplied by, where it is by anything; left out: to scale a period to a year. */
  readonly factor?: string
}

const RETAINED = { below: 'Before', kind: 'percent' } as const
const WORDS: Readonly<Record<Exclude<BehindName, 'cohort-cell'>, BehindWords>> = {
  'net-revenue': {
    title: 'Net revenue',
    definition: 'What accounts bought in the period, less the credits dated in it.',
    formula: 'Σ sales − Σ credits',
    kind: 'money-full',
    above: 'Net revenue',
  },
  aov: {
    title: 'Average order value',
    definition: 'Sales of the period before any credit, over their number.',
    formula: 'Σ gross sales ÷ number of sales',
    kind: 'money-full',
    above: 'Gross sales',
    below: 'Orders',
  },
  'purchase-frequency': {
    title: 'Purchase frequency',
    definition: 'Sales of the period over the accounts that ordered in it, scaled to a year of 365.25 days.',
    formula: 'sales ÷ accounts that ordered × 365.25 ÷ days of the period',
    kind: 'decimal',
    above: 'Orders',
    below: 'Ordered',
  },
  'repeat-rate': {
    title: 'Repeat-purchase rate, in the period',
    definition: 'Of the accounts with a sale in the period, those with two or more.',
    formula: 'accounts with two sales or more ÷ accounts with one or more',
    kind: 'percent',
    above: 'Two or more',
    below: 'Ordered',
  },
  'repeat-rate-ever': {
    title: 'Repeat-purchase rate, ever',
    definition: 'Of the accounts that ever bought, those that bought twice or more.',
    formula: 'accounts with two sales or more ÷ accounts with one or more',
    kind: 'percent',
    above: 'Two or more',
    below: 'Bought',
  },
  nrr: {
    title: 'Net revenue retention',
    definition:
      'Net revenue now of the accounts that had net revenue above 0 before, over what they had then. New and returned accounts are not in it.',
    formula: 'Σ now ÷ Σ before, over accounts with before > 0',
    above: 'Now',
    ...RETAINED,
  },
  grr: {
    title: 'Gross revenue retention',
    definition: 'As net retention, counting of each account at most what it had before, and at least 0.',
    formula: 'Σ min(max(now, 0), before) ÷ Σ before, over accounts with before > 0',
    above: 'Kept',
    ...RETAINED,
  },
  ...MOVEMENT_WORDS,
  ...SEGMENT_FIGURE_WORDS,
  ...RISK_FIGURE_WORDS,
  ...AUDIENCE_FIGURE_WORDS,
  ...EXPERIMENT_FIGURE_WORDS,
  ...SCENARIO_FIGURE_WORDS,
  ...SERVICE_FIGURE_WORDS,
  ...FORECAST_FIGURE_WORDS,
  ...REPEAT_FIGURE_WORDS,
  ...TRACKING_FIGURE_WORDS,
  ...HOLDOUT_FIGURE_WORDS,
  ...HISTORY_FIGURE_WORDS,
  ...DATA_FIGURE_WORDS,
  ...LIST_FIGURE_WORDS,
  ...SURVIVAL_FIGURE_WORDS,
  ...RULE_FIGURE_WORDS,
  'logo-churn-rate': {
    title: 'Logo churn over the period',
    definition:
      'Of the accounts open on the eve of the period, those that crossed their own limit of silence in it, each once, even if they came back.',
    formula: 'accounts that churned ÷ accounts open at the start',
    kind: 'percent',
    above: 'Churned',
    below: 'Open at start',
  },
  'logo-churn-monthly': {
    title: 'Logo churn, monthly',
    definition:
      'Of the accounts open when a month began, those that crossed their own limit of silence in it, over all months of the period.',
    formula: 'Σ months churned ÷ Σ months open at their start',
    kind: 'percent',
    above: 'Months churned',
    below: 'Months open',
  },
  'logo-churn-month': {
    title: 'Logo churn of the month',
    definition: 'Of the accounts open on the eve of the month, those that crossed their own limit of silence in it.',
    formula: 'accounts that churned ÷ accounts open at the start',
    kind: 'percent',
    above: 'Churned',
    below: 'Open at start',
  },
  'open-accounts': {
    title: 'Open accounts',
    definition: 'Accounts that have bought and are not churned at the end of the last day of the period.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Open',
  },
  'state-accounts': {
    title: 'Accounts in a state',
    definition: 'By the days since their last sale, against limits of their own rhythm that were fixed on that day.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'state-historical-clv': {
    title: 'Historical CLV of a state',
    definition: 'What the accounts in the state have brought so far, less all credits. Nothing expected is in it.',
    formula: 'Σ value of all sales − Σ credits',
    kind: 'money-full',
    above: 'CLV so far',
  },
  'historical-clv-mean': {
    title: 'CLV so far, mean',
    definition:
      'What accounts with a sale have brought so far, less all credits, over their number. Nothing expected is in it.',
    formula: 'Σ CLV so far ÷ accounts with a sale',
    kind: 'money-full',
    above: 'CLV so far',
    below: 'Counted',
  },
  'top20-share': {
    title: 'Share of the top 20%',
    definition:
      'CLV so far of the best 20% of the n accounts, rounded up, over that of all n. The others count 0 above the line.',
    formula: 'Σ CLV of the top 0.2 · n, rounded up ÷ Σ CLV of all n',
    kind: 'percent',
    above: 'CLV, if in the top',
    below: 'CLV',
  },
  'segment-accounts': {
    title: 'Accounts of a segment',
    definition: 'By recency, frequency and value of the last 24 months, each scored against all accounts.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'segment-value': {
    title: 'Value of a segment',
    definition: 'What its accounts brought in the last 24 months; a credit that names its sale is taken off there.',
    formula: 'Σ value of sales − Σ credits',
    kind: 'money-full',
    above: 'Value',
  },
  'tier-accounts': {
    title: 'Accounts of a tier',
    definition: 'Accounts ranked by CLV so far, cut where the handles stand; equal ones share a tier.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Account',
  },
  'tier-value': {
    title: 'CLV of a tier',
    definition: 'CLV so far of its accounts; equal ones share a tier.',
    formula: 'Σ CLV so far',
    kind: 'money-full',
    above: 'CLV so far',
  },
  'worklist-value-12': {
    title: 'Value of the accounts to call',
    definition: 'Net value over the 12 months to the as-of day of accounts at risk, or churned within 90 days.',
    formula: 'Σ value of sales − Σ credits',
    kind: 'money-full',
    above: 'Last 12 months',
  },
  'ltv-cac': {
    title: 'LTV : CAC',
    definition:
      'Margin of the accounts whose cost of acquisition is known, each over its first 36 months as far as they are seen, over what winning them cost. Costs of a month are shared over the accounts it won.',
    formula: 'Σ margin of the first 36 months ÷ Σ cost of acquisition',
    kind: 'ratio',
    above: 'Margin so far',
    below: 'CAC',
  },
  'monthly-net': {
    title: 'Net revenue of the month',
    definition: 'What accounts bought in the month, less the credits dated in it.',
    formula: 'Σ sales − Σ credits',
    kind: 'money-full',
    above: 'Net revenue',
  },
  'monthly-orders': {
    title: 'Orders of the month',
    definition: 'Sales dated in the month.',
    formula: 'number of sales',
    kind: 'count',
    above: 'Orders',
  },
  'ordering-accounts': {
    title: 'Accounts that ordered in the month',
    definition: 'Accounts with a sale dated in the month.',
    formula: 'number of accounts',
    kind: 'count',
    above: 'Ordered',
  },
}

/** The words of a figure that is taken apart; null where there is no such figure. */
export function behindWords(figure: string, at: string, format: Format): BehindWords | null {
  if (figure === 'cohort-cell') return cohortCellWords(at, format)
  const words = Object.hasOwn(WORDS, figure) ? WORDS[figure as keyof typeof WORDS] : undefined
  if (words === undefined) return null
  const place = behindPlace(figure, at, format)
  return place === '' ? words : { ...words, title: `${words.title}: ${place}` }
}
