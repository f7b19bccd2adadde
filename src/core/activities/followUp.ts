import type { DayWindow } from '../dayWindow'
import type { Rhythms } from '../rhythm'
import { latestEntry } from '../accountState'
import { type ShareInterval, wilsonInterval } from '../wilsonInterval'
import type { PlacedActivity } from './activityTable'

/** Days after a visit or a sample in which an order counts as following it. */
export const FOLLOW_DAYS = 30

/** Orders that follow visits or samples. */
export interface FollowUp {
  /** Of the window, old enough for the days after them to be over. */
  readonly counted: number
  /** Of the window, too young to tell. */
  readonly young: number
  /** With an order in the days after. */
  readonly followed: number
  readonly share: number | null
  readonly interval: ShareInterval | null
  /** With an order in as many days before: what an account does anyway. */
  readonly preceded: number
  readonly shareBefore: number | null
  readonly intervalBefore: ShareInterval | null
}

/**
 * How many visits (samples) of the window were followed by an order of the account within 30 days, and how many had one in the 30 days
 * before. The day itself is in neither. What follows was perhaps coming anyway: compare the two. O(rows × log entries of a unit).
 */
export function followUp(
  rows: readonly PlacedActivity[],
  unitOf: (account: number) => number,
  isChosen: (row: PlacedActivity) => boolean,
  rhythms: Rhythms,
  window: DayWindow,
): FollowUp {
  const { asOfDay } = rhythms
  const all = rows.filter((row) => isChosen(row) && row.day >= window.from && row.day < window.to && row.day <= asOfDay)
  const old = all.filter(({ day }) => day + FOLLOW_DAYS <= asOfDay)
  const hasSale = (account: number, from: number, to: number) => {
    const entry = latestEntry(rhythms, unitOf(account), to)
    return entry >= 0 && rhythms.day[entry] >= from
  }
  const followed = old.filter(({ account, day }) => hasSale(account, day + 1, day + FOLLOW_DAYS)).length
  const preceded = old.filter(({ account, day }) => hasSale(account, day - FOLLOW_DAYS, day - 1)).length
  const of = old.length
  return {
    counted: of,
    young: all.length - of,
    followed,
    share: of === 0 ? null : followed / of,
    interval: wilsonInterval(followed, of),
    preceded,
    shareBefore: of === 0 ? null : preceded / of,
    intervalBefore: wilsonInterval(preceded, of),
  }
}
