import { accountKey } from '../../core/accountKey'
import type { AccountMask } from '../../core/accountMask'
import { type DayBins, dayBins } from '../../core/dayBins'
import { knownAscending } from '../../core/knownAscending'
import { type Onboarding, onboarding } from '../../core/onboarding'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

/** How new accounts come to a second and a third order, and the first `count` of those that wait too long. */
export interface OnboardingQuestion {
  readonly scope: Scope
  readonly count: number
}

/** An account with one order that is older than the usual day of a second one. Money is ten-thousandths of net revenue. */
export interface WaitingAccount {
  readonly key: string
  readonly name: string
  readonly country: string
  readonly rep: string
  readonly firstDay: number
  readonly waiting: number
  readonly firstRevenue: number
}

export interface OnboardingAnswer extends Pick<
  Onboarding,
  'medianToSecond' | 'medianToThird' | 'usualDay' | 'overdueCount'
> {
  readonly frame: Frame
  /** Chosen accounts with a sale, with a second and with a third one. */
  readonly buyers: number
  readonly withSecond: number
  readonly withThird: number
  /** Share of all second orders that came by the usual day. */
  readonly usualShare: number
  readonly second: DayBins
  readonly third: DayBins
  /** The largest first order first. */
  readonly waiting: readonly WaitingAccount[]
}

const USUAL_SHARE = 0.8

/** Days to the second and third order of the chosen accounts, and who waits beyond the usual day. */
export function answerOnboarding(analysis: Analysis, { scope, count }: OnboardingQuestion): OnboardingAnswer {
  const ledger = analysis.ledger(scope)
  const mask = analysis.mask(scope)
  const found = onboarding(ledger, mask, USUAL_SHARE)
  const { saleStart, saleDay, revenue, asOfDay, unitCount } = ledger
  const second = chosen(found.daysToSecond, mask)
  const third = chosen(found.daysToThird, mask)
  const units = Array.from({ length: unitCount }, (_, unit) => unit)
  const late = units
    .filter((unit) => found.overdue[unit] === 1)
    .toSorted((a, b) => revenue[saleStart[b]!]! - revenue[saleStart[a]!]! || a - b)
  const { accounts } = analysis.table
  const text = (account: number, name: 'country' | 'rep') => {
    const { texts, code } = accounts.attributes[name]
    return texts[code[account]!]!
  }
  return {
    frame: analysis.frame(scope),
    buyers: units.filter((unit) => saleStart[unit + 1]! > saleStart[unit]! && (mask === null || mask[unit] === 1))
      .length,
    withSecond: second.length,
    withThird: third.length,
    medianToSecond: found.medianToSecond,
    medianToThird: found.medianToThird,
    usualDay: found.usualDay,
    usualShare: USUAL_SHARE,
    overdueCount: found.overdueCount,
    second: dayBins(second),
    third: dayBins(third),
    waiting: late.slice(0, count).map((unit) => {
      const account = analysis.leadOf(scope, unit)
      const first = saleStart[unit]!
      return {
        key: accountKey(accounts.source[account]!, accounts.id[account]!),
        name: accounts.name[account]!,
        country: text(account, 'country'),
        rep: text(account, 'rep'),
        firstDay: saleDay[first]!,
        waiting: asOfDay - saleDay[first]!,
        firstRevenue: revenue[first]!,
      }
    }),
  }
}

/** The known days of the chosen units, ascending. */
function chosen(days: Float64Array, mask: AccountMask): Float64Array {
  return knownAscending(mask === null ? days : days.map((day, unit) => (mask[unit] === 1 ? day : Number.NaN)))
}
