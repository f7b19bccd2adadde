/** A fiscal year and the quarter 1–4 in it; the year bears the number of the civil year in which it ends. */
export interface FiscalQuarter {
  readonly year: number
  readonly quarter: number
}

/** The fiscal quarter of a civil month (since 1970-01) when the fiscal year starts with month `startMonth` (1–12). */
export function fiscalQuarter(month: number, startMonth: number): FiscalQuarter {
  const sinceStart = month - (startMonth - 1)
  const startsIn = 1970 + Math.floor(sinceStart / 12)
  return {
    year: startMonth === 1 ? startsIn : startsIn + 1,
    quarter: Math.floor((sinceStart - (startsIn - 1970) * 12) / 3) + 1,
  }
}
