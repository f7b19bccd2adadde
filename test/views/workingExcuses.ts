/** By the id of a figure, or the title of a working: why it may lack something. */
export type Excuses = Readonly<Record<string, string>>

const ROW = 'a row of the records itself'
const RFM = 'the ƒ of the RFM grid on the same screen, which leads to the accounts of every segment'
const LIST = 'the list on the same screen is its accounts, and every one opens its orders'
const PAST =
  'judgements of all accounts on several past days, which are not kept one by one; the risk of each account today opens from the ƒ'
const FIT =
  'a parameter, fitted to all accounts at once; what it was fitted to, the history of each account with its part of the log-likelihood, opens from the models beside it: model-log-likelihood'
const CRITERION = 'the log-likelihood beside it, which leads to its accounts, less what the parameters cost'
const CALLS = 'the table above it lists each call, and every one opens its account'
const FEED = 'rows before any account; those of an account stand on its page, and behind the figures made of them'

/** Figures that no ƒ stands beside, and why none is needed. */
export const WITHOUT_WORKING: Excuses = {
  alert: 'names the figure that it is about, which has its own',
  'segment-accounts': RFM,
  'segment-value': RFM,
  'segment-recency': RFM,
  'segments-accounts': RFM,
  'segments-scored': RFM,
  'accounts-in-state': LIST,
  'accounts-listed': LIST,
  'accounts-clv': LIST,
  'accounts-value12': LIST,
  'activity-day': ROW,
  'account-entry-revenue': ROW,
  'state-accounts': 'the ƒ of the states over time below it leads to the accounts of each',
  'state-historical-clv': 'the ƒ of the states over time below it leads to the accounts of each',
}

/** Figures that have no accounts or orders to be led down to, and why. */
export const NOTHING_BEHIND: Excuses = {
  alert: 'names the figure that it is about, which has its own',
  'segment-accounts': RFM,
  'segment-value': RFM,
  'segment-recency': RFM,
  'accounts-in-state': LIST,
  'state-historical-clv': 'the ƒ of the states over time below it leads to the accounts of each',
  'state-accounts-week': 'of the last week by its ƒ; of one before when the as-of day is set to it',
  'calls-logged': CALLS,
  'calls-waiting': CALLS,
  'risk-auc': PAST,
  'risk-brier': PAST,
  'risk-brier-skill': PAST,
  'risk-foretold': PAST,
  'risk-came': PAST,
  'service-audience': 'a number that the feed tells, of no account',
  'model-aic': CRITERION,
  'model-bic': CRITERION,
  'model-parameter': FIT,
  'model-parameter-error': FIT,
  'clv-sensitivity-low': 'what a rate is changed to: the own rates below it lead to their accounts',
  'clv-sensitivity-high': 'what a rate is changed to: the own rates below it lead to their accounts',
  'data-told': 'sales and credits, which lead to their accounts, and what was set aside',
  'data-merged': 'customers that are no account: the panel of merged customers lists each',
  'data-excluded': 'what was left out by rule has no account',
  'feed-told': FEED,
  'feed-used': FEED,
  'feed-newest': FEED,
}

/** Workings, by their title, that neither check an identity nor lead to accounts that are added up, and why. */
export const NO_IDENTITY: Excuses = {
  'Next order, at risk, churned': 'days of one account, no sum',
  'Gaps between orders': 'quantiles, no sum',
  'Net and rule-of-thumb CLV': 'its cost is not known, so the net value is not; where it is, it is checked',
  'White space': 'shares of different accounts, which need not add up',
  'Share of a category': 'the parts that are listed are the sum itself',
  Retention: 'every cell is a fraction of its own, checked where it opens',
  'Cumulative margin per account': 'every cell is a fraction of its own, checked where it opens',
  'Retention at month 1, by cohort': 'every cell is a fraction of its own, checked where it opens',
  'Predicted CLV': 'not shown on so small a company; where it is, it leads to accounts that are added up',
  'What went into the forecast': 'counts of different things',
  'Model comparison': 'measures of different models',
  Parameters: 'parameters of a model',
  'Newly acquired customer': 'not shown on so small a company',
  'Look-alikes': 'accounts may share several pairs of traits',
  Uplift: 'nothing was exported yet',
  'CLV by rates': 'one formula of rates',
  'Rows of a feed': 'nothing was read: the company is made in the test',
  'Set aside': 'tied out with all records in the panel before it',
  'Rejected rows': 'nothing was rejected',
}

/** Workings without a number in them here, and why. */
export const NOTHING_PUT_IN: Excuses = {
  'Newly acquired customer': 'not shown on so small a company',
  Uplift: 'nothing was exported yet',
  'Rows of a feed': 'nothing was read: the company is made in the test',
  'Rejected rows': 'nothing was rejected',
}
