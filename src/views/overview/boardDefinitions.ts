import type { EngineStatus, KpisAnswer } from '../../state/answers'
import type { Scope } from '../../core/scope'
import { definitionWords } from '../../ui/definitionWords'

export interface BoardDefinition {
  readonly term: string
  readonly meaning: string
}

/** Which figures a pack has that not every company can have. */
export interface BoardContents {
  readonly movement: boolean
  readonly forecast: boolean
  readonly costs: boolean
  readonly goals: boolean
}

/** What the figures of the pack mean, under the rules in force: of each figure it shows, and of no other. */
export function boardDefinitions(
  { frame }: KpisAnswer,
  scope: Scope,
  { definition }: EngineStatus,
  { movement, forecast, costs, goals }: BoardContents,
): readonly BoardDefinition[] {
  const rule = scope.definition ?? definition
  return [
    {
      term: 'Net revenue',
      meaning:
        'Order lines after discounts less credit notes at their own date, without tax, each converted at the rate of its day.',
    },
    {
      term: 'Net revenue retention',
      meaning: `Of accounts with net revenue in the ${frame.months} months before: their net revenue in the period ÷ then. New and returned accounts are in neither.`,
    },
    {
      term: 'Gross revenue retention',
      meaning: 'The same, counting of each account at most what it had before and at least 0.',
    },
    { term: `Churned, by ${definitionWords(rule).toLowerCase()}`, meaning: ruleMeaning(rule) },
    {
      term: 'Logo churn, monthly',
      meaning:
        'Accounts that crossed into churned ÷ accounts open at the start, summed over the months of the period; each once a month, even if it returned.',
    },
    { term: 'Open accounts', meaning: 'Accounts with a sale that are not churned, on the last day of the period.' },
    { term: 'Average order value', meaning: 'Gross sales ÷ number of sales of the period.' },
    {
      term: 'CLV so far',
      meaning: `Σ ${frame.basis} of all sales of an account less its credits up to the as-of day. Nothing expected is in it.`,
    },
    {
      term: 'Segments',
      meaning:
        'By how lately, how often and for how much an account bought in the 24 months to the as-of day, scored among all accounts; Dormant bought before them only.',
    },
    ...(costs ? COST_DEFINITIONS : []),
    ...(movement ? MOVEMENT_DEFINITIONS : []),
    {
      term: 'Retention of a cohort',
      meaning:
        'Of the accounts whose first sale lies in the period of the cohort, the share with a sale in the period of that age. ≥ and a dashed frame: the period still runs. Mean: weighted, over complete cells.',
    },
    {
      term: 'Concentration',
      meaning: `Share of all CLV in ${frame.basis} that the best 20% of accounts hold, their number rounded up.`,
    },
    ...(forecast ? [PREDICTED] : []),
    ...(goals
      ? [{ term: 'Goal', meaning: 'Set by people of the company for the period, filters and rules of this pack.' }]
      : []),
    {
      term: 'Fingerprint',
      meaning:
        'A mark of the counts and sums of all orders and credits and of the scope. Two packs with the same mark were made from the same data in the same way.',
    },
  ]
}

const COST_DEFINITIONS: readonly BoardDefinition[] = [
  {
    term: 'LTV : CAC',
    meaning:
      'Margin of the accounts won, each over its first 36 months as far as they are seen, ÷ what winning them cost. Of accounts whose cost is told.',
  },
  {
    term: 'CAC payback',
    meaning:
      'The first whole month, 0 being that of the first sale, in which the margin so far reaches the cost of acquisition. Never extrapolated.',
  },
]

const MOVEMENT_DEFINITIONS: readonly BoardDefinition[] = [
  {
    term: 'Movement',
    meaning:
      'Each account stands in one class by its sales in the two windows: new, returned, expansion, contraction or churned. Before plus all of them is now.',
  },
  {
    term: 'Why it moved',
    meaning:
      'Accounts that bought in both windows: orders × value per order, then price × quantity of each product, every product of two factors split evenly. The parts add up to the change.',
  },
]

const PREDICTED: BoardDefinition = {
  term: 'Predicted CLV',
  meaning:
    'Orders expected within the horizon × the value expected of one, discounted; fitted on this company, tested on a hold-out, with its 80% interval. Estimate, not booked profit.',
}

function ruleMeaning(rule: NonNullable<Scope['definition']>): string {
  if (rule.kind === 'fixed') return `An account without a sale for ${rule.days} days.`
  if (rule.kind === 'mean') return `An account without a sale for ${rule.factor} times its mean gap.`
  return 'An account silent for longer than 95 of 100 of its own gaps would last, by its rhythm as it was known before its last order.'
}
