import { firstDayOfMonth } from '../core/calendar'
import { type BehindLink, type ChurnMonths, lastOver } from './churnMonths'
import { exactly } from './exactly'
import type { Format } from './format'
import type { WorkingSheet } from './Working'

/** Churn over windows that end with the months, beside that of the months themselves. */
export interface WindowChurn extends ChurnMonths {
  readonly frame: { readonly current: { readonly to: number }; readonly firstDay: number }
  readonly windowMonths: number
  /** NaN where the history does not cover the window and the one before, or the month is not over. */
  readonly windowLogoChurn: Float64Array
  readonly revenueChurn: Float64Array
  readonly windowReturns: { readonly churned: number; readonly returned: number } | null
}

/** What the newest window says of those that left. */
export function windowChurnHeadline(answer: WindowChurn, format: Format): string {
  const last = lastOver(answer)
  const logo = answer.windowLogoChurn[last] ?? Number.NaN
  const revenue = answer.revenueChurn[last] ?? Number.NaN
  if (Number.isNaN(logo) || Number.isNaN(revenue)) return 'Accounts and revenue lost'
  const both = `${format.percent(revenue)} of revenue lost, ${format.percent(logo)} of accounts`
  // Revenue is also lost by accounts that stay: only less of it than of accounts says who left.
  return revenue < logo / 1.1 ? `Smaller accounts leave first: ${both}` : both
}

/** What the lines of both rates are drawn from. */
export function windowChurnLines(answer: WindowChurn, format: Format) {
  return {
    months: answer.months,
    lines: [
      { name: 'Logo churn', values: answer.windowLogoChurn, role: 'main' as const, ends: true },
      { name: 'Revenue churn', values: answer.revenueChurn, role: 'main' as const, ends: true },
    ],
    // Windows end with months that are over; the one that runs has none.
    running: null,
    printMonth: format.month,
    printMonthShort: format.monthShort,
    print: format.percent,
    printTick: format.percentTick,
  }
}

/** A single window makes no line: its two rates side by side. */
export function windowChurnBars(answer: WindowChurn, format: Format) {
  const last = lastOver(answer)
  const bar = (name: string, rate: number) => ({ name, measured: rate, text: format.percent(rate) })
  return {
    bars: [bar('Logo churn', answer.windowLogoChurn[last] ?? 0), bar('Revenue churn', answer.revenueChurn[last] ?? 0)],
  }
}

/** The working of the newest window's two rates. */
export function windowChurnWorking(answer: WindowChurn, behind: BehindLink, format: Format): WorkingSheet {
  const last = lastOver(answer)
  return {
    title: `Churn over ${answer.windowMonths} months`,
    definition:
      'Logo churn: of the accounts open on the eve of the window, the share that crossed into churned during it, each once even if it returned. Revenue churn: 1 − gross revenue retention, over accounts with net revenue above 0 in the window before.',
    formula: 'revenue churn = 1 − Σ min(max(now, 0), before) ÷ Σ before',
    inputs: [
      { label: 'Logo churn', value: exactly.percent(format, answer.windowLogoChurn[last] ?? null) },
      { label: 'Revenue churn', value: exactly.percent(format, answer.revenueChurn[last] ?? null) },
    ],
    // Windows end with months; a period that ends within one has figures of its own.
    behind:
      answer.frame.current.to === firstDayOfMonth((answer.months[last] ?? 0) + 1)
        ? [behind('Accounts lost', 'logo-churn-rate', ''), behind('Revenue kept, the rest is lost', 'grr', '')]
        : [],
  }
}
