/** Where every screen stands, from the overview on. */
export const EVERY_PATH = [
  '/',
  '/segments',
  '/accounts',
  '/churn',
  '/service',
  '/cohorts',
  '/forecast',
  '/audiences',
  '/scenarios',
  '/data',
] as const
