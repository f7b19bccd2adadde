import { exactly } from './exactly'
import type { Format } from './format'
import { machineValue } from './machineValue'
import type { WorkingAccounts, WorkingSheet } from './Working'

/** Churn month by month, oldest first; the last month runs while `lastDays` < `lastLength`. */
export interface ChurnMonths {
  /** Civil months since 1970-01. */
  readonly months: ArrayLike<number>
  readonly lastDays: number
  readonly lastLength: number
  readonly openAtStart: ArrayLike<number>
  readonly churned: ArrayLike<number>
  /** NaN where no account was open. */
  readonly logoChurn: ArrayLike<number>
}

/** A change of a rate below a twentieth of a point is none. */
const NOISE = 0.0005

/** Place of the last month that is over; −1 when none is. */
export function lastOver({ months, lastDays, lastLength }: ChurnMonths): number {
  return months.length - (lastDays < lastLength ? 2 : 1)
}

/** What the last complete month says: "Logo churn fell to 5.5% in Nov 2011". */
export function churnHeadline(churn: ChurnMonths, format: Format): string {
  const last = lastOver(churn)
  const rate = churn.logoChurn[last]
  if (rate === undefined || Number.isNaN(rate)) return 'Logo churn by month'
  const month = format.month(churn.months[last] ?? null)
  const before = churn.logoChurn[last - 1]
  if (before === undefined || Number.isNaN(before)) return `Logo churn was ${format.percent(rate)} in ${month}`
  if (Math.abs(rate - before) < NOISE) return `Logo churn stayed at ${format.percent(rate)} in ${month}`
  return `Logo churn ${rate < before ? 'fell' : 'rose'} to ${format.percent(rate)} in ${month}`
}

/** What the month that still runs has seen: "Dec 2011: 9 of 31 days, 39 so far"; null when all months are over. */
export function runningNote({ months, lastDays, lastLength, churned }: ChurnMonths, format: Format): string | null {
  if (lastDays >= lastLength || months.length === 0) return null
  const month = format.month(months[months.length - 1] ?? null)
  return `${month}: ${lastDays} of ${lastLength} days, ${format.count(churned[churned.length - 1] ?? 0)} so far`
}

/** What a line of monthly logo churn is drawn from. */
export function churnLine(
  churn: ChurnMonths,
  notes: readonly { readonly day: number; readonly text: string }[],
  format: Format,
) {
  return {
    months: churn.months,
    logoChurn: churn.logoChurn,
    running: runningNote(churn, format),
    notes,
    printMonth: format.month,
    printMonthShort: format.monthShort,
    print: format.percent,
    printTick: format.percentTick,
  }
}

/** Makes a link down to the accounts of a figure at a place. */
export type BehindLink = (label: string, figure: string, at: string) => WorkingAccounts

/** The working of the last complete month's rate. */
export function churnWorking(churn: ChurnMonths, behind: BehindLink, format: Format): WorkingSheet {
  const last = lastOver(churn)
  const at = machineValue('month', churn.months[last] ?? null)
  return {
    title: `Logo churn, ${format.month(churn.months[last] ?? null)}`,
    definition:
      'Accounts that were open when the month began and crossed into churned during it, each once even if it returned. New accounts are in neither number.',
    formula: 'churned ÷ open at the start',
    inputs: [
      { label: 'Open at the start', value: exactly.count(format, churn.openAtStart[last] ?? null) },
      { label: 'Crossed into churned', value: exactly.count(format, churn.churned[last] ?? null) },
      { label: 'Logo churn', value: exactly.percent(format, churn.logoChurn[last] ?? null), result: true },
    ],
    behind: at === '' ? [] : [behind('Churned and open accounts', 'logo-churn-month', at)],
  }
}
