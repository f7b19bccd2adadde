import type { AccountMask } from '../../src/core/accountMask'
import type { Ledger } from '../../src/core/ledger'
import { type Rhythms, rhythms } from '../../src/core/rhythm'
import type { Timeline } from '../../src/core/timeline'
import { timelines } from '../../src/core/timelines'
import { groupOfMask } from '../../src/core/unitGroups'

/** The timeline of the masked units; states by fixed days unless rhythms are given. */
export function timelineOf(
  ledger: Ledger,
  mask: AccountMask = null,
  its: Rhythms = rhythms(ledger, { kind: 'fixed', days: 90 }, 90),
): Timeline {
  return timelines(ledger, its, groupOfMask(mask, ledger.unitCount))[0]
}
