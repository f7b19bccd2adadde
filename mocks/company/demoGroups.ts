import type { DemoFirm } from './demoFirm'
import type { Presence } from './demoPresence'
import type { Random } from './random'

const GROUPS = 60
/** How likely a group has 1 … 5 members beside its head. */
const MEMBERS = [34, 30, 18, 11, 7] as const

/** Sixty groups of two to six firms of the shop: the head of each member, by place. */
export function demoGroups(
  random: Random,
  firms: readonly DemoFirm[],
  presences: readonly Presence[],
): ReadonlyMap<number, number> {
  const lots = firms
    .map((firm, place) => ({ firm, place, lot: random.unit() }))
    .filter(({ firm, place }) => presences[place].kind === 'shop' && !firm.onlyOnce && firm.segment.name !== 'Public')
    .toSorted((a, b) => a.lot - b.lot)
  const headOf = new Map<number, number>()
  let next = 0
  for (let group = 0; group < GROUPS; group++) {
    const head = lots[next++].place
    const members = 1 + random.weighted(MEMBERS)
    for (let i = 0; i < members; i++) headOf.set(lots[next++].place, head)
  }
  return headOf
}
