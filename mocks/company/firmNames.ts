import type { DemoFirm } from './demoFirm'
import { companyName, nameStem } from './demoNames'
import type { Random } from './random'

/** A name for every firm, no two alike; the firms of a group (`headOf`, by place) share its first word and add their town. */
export function firmNames(
  random: Random,
  firms: readonly DemoFirm[],
  headOf: ReadonlyMap<number, number>,
): readonly string[] {
  const stems = firms.map(() => nameStem(random))
  const heads = new Set(headOf.values())
  const taken = new Set<string>()
  return firms.map((firm, place) => {
    const grouped = headOf.has(place) || heads.has(place)
    const write = (stem: string, town: string | null) =>
      companyName(random, stem, firm.segment.name, firm.region.country, town)
    const stem = stems[headOf.get(place) ?? place]
    let name = write(stem, grouped ? firm.town : null)
    for (let tries = 0; taken.has(name); tries++)
      name = write(grouped && tries < 9 ? stem : nameStem(random), firm.town)
    taken.add(name)
    return name
  })
}
