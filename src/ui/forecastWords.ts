/** Forecasts that are compared on the hold-out: the models' names as the field writes them, and the naive ones. */
export const FORECAST_WORDS = {
  mbgNbd: 'MBG/NBD',
  bgNbd: 'BG/NBD',
  paretoNbd: 'Pareto/NBD',
  mbgCnbd: 'MBG/CNBD-k',
  'last-window': 'as before',
  'year-ago': 'as a year ago',
} as const
