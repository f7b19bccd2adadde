import type { PlaceId } from './places'

/** A figure that can be looked up by its name: the id it has in docs/metrics.md, and the place that shows it. */
export interface NamedFigure {
  readonly metric: string
  readonly name: string
  readonly place: PlaceId
}

const figures = (place: PlaceId, names: Readonly<Record<string, string>>): NamedFigure[] =>
  Object.entries(names).map(([metric, name]) => ({ metric, name, place }))

/** The figures by the names people look for, each with the one place that is about it. */
export const NAMED_FIGURES: readonly NamedFigure[] = [
  ...figures('overview', {
    nrr: 'Net revenue retention (NRR)',
    grr: 'Gross revenue retention (GRR)',
    'logo-churn-monthly': 'Logo churn, monthly',
    'open-accounts': 'Open accounts',
    'net-revenue': 'Net revenue',
    aov: 'Average order value (AOV)',
    'purchase-frequency': 'Purchase frequency',
    'repeat-rate': 'Repeat-purchase rate',
    'historical-clv-mean': 'Historical CLV, mean',
    'predicted-clv-mean': 'Predicted CLV, mean',
    'movement-new': 'Revenue movement: new',
    'movement-returned': 'Revenue movement: returned',
    'movement-expansion': 'Revenue movement: expansion',
    'movement-contraction': 'Revenue movement: contraction',
    'movement-churned': 'Revenue movement: churned',
    'quick-ratio': 'Quick ratio',
    'why-change': 'Why revenue moved',
    'why-price': 'Effect of price',
    'why-quantity': 'Effect of quantity',
    'why-mix': 'Effect of mix',
    'top20-share': 'Concentration: share of the best fifth',
    gini: 'Gini of CLV',
  }),
  ...figures('segments', {
    'rfm-cell-accounts': 'RFM grid',
    'segment-accounts': 'Accounts by segment',
    'segment-value': 'Value by segment',
    'trait-lift': 'Segment profile: lift of traits',
    'migration-accounts': 'Migration between segments',
    'tier-accounts': 'CLV tiers',
    'tier-cut': 'CLV tier cuts',
  }),
  ...figures('accounts', {
    'accounts-in-state': 'Accounts by state',
    'account-clv': 'Historical CLV by account',
    'net-clv': 'Net CLV by account',
    'account-risk': 'Risk by account',
    'account-next-order': 'Next order by account',
  }),
  ...figures('churn', {
    'state-accounts': 'Due, at risk and churned accounts',
    'account-expected-loss': 'Expected loss: the call list',
    'capacity-saved': 'Saved by calls',
    'risk-brier': 'How well risk was foretold',
    'churned-accounts': 'Accounts churned by month',
    'logo-churn-window': 'Logo churn over a window',
    'revenue-churn-window': 'Revenue churn',
    survival: 'Survival of accounts',
    'onboarding-second': 'Onboarding: second order',
    'onboarding-overdue': 'Onboarding: accounts without a second order',
    'rule-flips': 'What another rule of churn would change',
  }),
  ...figures('service', {
    'exposure-churn': 'Churn by response time, deliveries, feedback, loyalty',
    'quote-win-rate': 'Win rate of quotes',
    'delivery-late-share': 'Late deliveries',
    'follow-up-share': 'Orders after visits and samples',
    'referral-share': 'New accounts by referral',
    'service-cost-each': 'Cost of services for an account',
  }),
  ...figures('cohorts', {
    'cohort-retention': 'Cohort retention',
    'cohort-revenue-retention': 'Cohort revenue retention',
    'cohort-cumulative': 'Cohort cumulative margin',
    'ltv-cac': 'LTV : CAC',
    cac: 'Acquisition cost (CAC)',
    'allowable-cac': 'Allowable CAC',
    'cac-payback': 'CAC payback',
  }),
  ...figures('forecast', {
    'forecast-clv': 'Predicted CLV of all accounts',
    'forecast-orders': 'Expected orders',
    'forecast-active': 'Accounts still active, P(active)',
    'holdout-bias': 'Forecast bias on the hold-out',
    'holdout-coverage': 'Coverage of forecast intervals',
    'new-customer-clv': 'CLV of a new customer',
  }),
  ...figures('audiences', {
    'audience-accounts': 'Audience size',
    'audience-consent': 'Accounts that consented to contact',
    'look-alike-accounts': 'Look-alikes',
    'provable-uplift': 'Smallest provable uplift',
    'experiment-uplift': 'Uplift of experiments',
  }),
  ...figures('scenarios', {
    'claim-value': 'Claims tested on this company',
    'clv-sensitivity-low': 'What moves CLV most',
    'what-if-revenue': 'Five-year revenue, what if',
  }),
  ...figures('data', {
    'data-rejected': 'Rejected rows',
    'data-orders-set-aside': 'Orders set aside',
    'imputed-share': 'Share of estimated cost',
    'margin-rate': 'Margin rate',
    'data-merged': 'Merged customer records',
  }),
]
