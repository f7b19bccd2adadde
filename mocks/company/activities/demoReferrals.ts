import type { DemoHistory } from '../demoHistory'
import { createRandom } from '../random'
import type { FirmLife } from './firmLife'

/** A customer that another one brought. */
export interface DemoReferral {
  readonly record: FirmLife['record']
  readonly referred: FirmLife['record']
  readonly day: number
}

/** Chance that a firm won by referral has its referrer noted down. */
export const NOTED = 0.85

/** Who brought the firms that were won by referral within the history: one that was a customer by then, in the same system. */
export function demoReferrals(history: DemoHistory, lives: readonly FirmLife[]): readonly DemoReferral[] {
  return lives.flatMap((life) => {
    const random = createRandom(52, life.place)
    const { firm, record, from } = life
    if (firm.acquisition !== 'Referral' || firm.wonDay <= history.firstDay || !random.chance(NOTED)) return []
    const known = lives.filter((one) => one.from < from && one.to > from && one.record.source === record.source)
    return known.length === 0 ? [] : [{ record: random.pick(known).record, referred: record, day: from }]
  })
}
