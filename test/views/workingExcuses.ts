/** By the id of a figure, or the title of a working: why it may lack something. */
export type Excuses = Readonly<Record<string, string>>

const ROW = 'a row of the records itself'
const RFM = 'the ƒ of the RFM grid on the same screen, which leads to the accounts of every segment'
const LIST = 'the list on the same screen is its accounts, and every one opens its orders'
const FIT = 'of the model fitted to all accounts at once: none of them has a part of its own'
const RULES = 'choosing the rule makes its states those of every screen, which lead down to their accounts'
const CELLS = 'every cell of the table opens its accounts and orders: cohort-cell'
const BOOKS = 'counts of records before any account; the table beside it names their sources and reasons'

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
  'segment-recency': RFM,
  'segments-accounts': RFM,
  'segments-scored': RFM,
  'accounts-in-state': LIST,
  'accounts-listed': LIST,
  'accounts-clv': LIST,
  'accounts-value12': LIST,
  'capacity-saved': 'money assumed of the accounts of the call list, which stands below it',
  'capacity-cost': 'the setting beside it times calls',
  'calls-read-out': 'calls that were logged: each stands on the page of its account',
  'rule-state-accounts': RULES,
  'rule-logo-churn-rate': RULES,
  'rule-flips': RULES,
  'rule-figure': RULES,
  survival: 'an estimate over all accounts: the curve of every tenure at once',
  'survival-lower': 'an estimate over all accounts: the curve of every tenure at once',
  'survival-upper': 'an estimate over all accounts: the curve of every tenure at once',
  'survival-churned': 'an estimate over all accounts: the curve of every tenure at once',
  'expected-lifespan': 'an estimate over all accounts: the curve of every tenure at once',
  'cohort-size': CELLS,
  'cohort-retention': CELLS,
  'cohort-retention-mean': CELLS,
  'cohort-retention-trend': CELLS,
  'forecast-naive': 'of the window before: its accounts are those of net revenue in that period',
  'tracking-actual': FIT,
  'tracking-expected': FIT,
  'forecast-buyers': FIT,
  'forecast-once-share': FIT,
  'forecast-not-positive': FIT,
  'forecast-merged-orders': FIT,
  'forecast-zero-orders': FIT,
  'forecast-correlation': FIT,
  'model-log-likelihood': FIT,
  'model-aic': FIT,
  'model-bic': FIT,
  'model-holdout-expected': FIT,
  'model-holdout-bias': FIT,
  'model-holdout-mae': FIT,
  'model-holdout-deviance': FIT,
  'model-parameter': FIT,
  'model-parameter-error': FIT,
  'clv-sensitivity-low': 'what a rate is changed to: the own rates below it lead to their accounts',
  'clv-sensitivity-high': 'what a rate is changed to: the own rates below it lead to their accounts',
  'data-sales': BOOKS,
  'data-sales-revenue': BOOKS,
  'data-credits': BOOKS,
  'data-credits-revenue': BOOKS,
  'data-orders-set-aside': BOOKS,
  'data-orders-set-aside-revenue': BOOKS,
  'data-credits-set-aside': BOOKS,
  'data-credits-set-aside-revenue': BOOKS,
  'data-told': BOOKS,
  'set-aside-count': BOOKS,
  'set-aside-amount': BOOKS,
  'imputed-share': BOOKS,
  'cost-basis-sales': BOOKS,
  'margin-rate': BOOKS,
  'data-accounts': BOOKS,
  'data-accounts-buying': BOOKS,
  'data-groups': BOOKS,
  'data-merged': BOOKS,
  'data-excluded': BOOKS,
  'feed-told': BOOKS,
  'feed-used': BOOKS,
  'feed-newest': BOOKS,
}

/** Workings, by their title, that neither check an identity nor lead to accounts that are added up, and why. */
export const NO_IDENTITY: Excuses = {
  'Next order, at risk, churned': 'days of one account, no sum',
  'Gaps between orders': 'quantiles, no sum',
  'Net and rule-of-thumb CLV': 'its cost is not known, so the net value is not; where it is, it is checked',
  'White space': 'shares of different accounts, which need not add up',
  'Share of a category': 'the parts that are listed are the sum itself',
  'Call capacity': 'a product of settings and the ranked list',
  'Expected lifespan': 'an area under a curve',
  Retention: 'every cell is a fraction of its own, checked where it opens',
  'Cumulative margin per account': 'every cell is a fraction of its own, checked where it opens',
  'Retention at month 1, by cohort': 'every cell is a fraction of its own, checked where it opens',
  'Predicted CLV': 'not shown on so small a company; where it is, it leads to accounts that are added up',
  'Weekly tracking': 'read off two curves',
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
