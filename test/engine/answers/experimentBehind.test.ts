import { expect, it } from 'vitest'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { type BehindAnswer, type BehindPlace, answerBehind } from '../../../src/engine/answers/behind'
import { answerExperiments } from '../../../src/engine/answers/experiments'
import { plainCustomer } from '../../core/plainRecords'
import { keyOfUnit } from '../keyOfUnit'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany(120))
const { asOfDay, unitCount } = analysis.ledger(DEFAULT_SCOPE)
const keys = Array.from({ length: unitCount }, (_, unit) => keyOfUnit(analysis, unit))
const experiment = {
  id: 'e1',
  day: asOfDay - 70,
  days: 60,
  contacted: keys.filter((_, at) => at % 4 !== 0),
  heldOut: [...keys.filter((_, at) => at % 4 === 0), 'shop.gone'],
}

function behind(place: BehindPlace, scope: Scope = DEFAULT_SCOPE): BehindAnswer | null {
  const asked = { ...place, scope, sort: 'above', descending: true, count: 1e6 } as const
  return answerBehind(analysis, asked, new AbortController().signal) as BehindAnswer | null
}

it.each([DEFAULT_SCOPE, { ...DEFAULT_SCOPE, basis: 'revenue' as const, accounts: { country: ['DE'] } }])(
  'the accounts of each side come to the figures of the experiment, whoever is chosen',
  (scope) => {
    const asked = { scope: { ...scope, accounts: {} }, experiments: [experiment] }
    const [result] = answerExperiments(analysis, asked).results
    const open = (figure: BehindPlace['figure']) => behind({ figure, at: 'e1', experiment }, scope)!
    const [one, other, gained] = [open('experiment-contacted'), open('experiment-held-out'), open('experiment-gained')]
    expect([one.aboveTotal, one.belowTotal]).toEqual([result!.contacted.ordered, result!.contacted.accounts])
    expect([other.aboveTotal, other.belowTotal]).toEqual([result!.heldOut.ordered, result!.heldOut.accounts])
    expect([one.value, other.value]).toEqual([result!.contactedRate, result!.heldOutRate])
    expect(gained.value).toBeCloseTo(result!.gained!, 4)
    expect(gained.accounts).toBe(one.accounts + other.accounts)
    expect(new Set([...one.rows, ...other.rows].map(({ key }) => key)).size).toBe(gained.accounts)
    for (const { above, orders } of [...one.rows, ...other.rows]) if (above === 1) expect(orders).toBeGreaterThan(0)
  },
)

it('nothing stands behind an experiment that is not kept, or of which no day is over', () => {
  expect(behind({ figure: 'experiment-contacted', at: 'e1' })).toBeNull()
  const today = { ...experiment, day: asOfDay }
  expect(behind({ figure: 'experiment-held-out', at: 'e1', experiment: today })).toBeNull()
  expect(behind({ figure: 'experiment-gained', at: 'e1', experiment: { ...experiment, heldOut: [] } })).toBeNull()
})

it('among groups an account stands for its group, and only what the data do not have is missing', () => {
  const records = smallCompany(120)
  for (const id of ['c10', 'c11', 'c12', 'c20']) records.upsertCustomer(plainCustomer({ id, parentId: 'c7' }))
  const grouped = analysisOf(records)
  const { groupOf, groupCount, count, id } = grouped.table.accounts
  expect(groupCount).toBe(count - 4)
  const groupsOf = (side: readonly string[]) =>
    new Set(side.filter((key) => key !== 'shop.gone').map((key) => groupOf[id.indexOf(key.replace('shop.', ''))])).size
  const scope: Scope = { ...DEFAULT_SCOPE, unit: 'group' }
  const [result] = answerExperiments(grouped, { scope, experiments: [experiment] }).results
  expect(result!.missing).toBe(1)
  expect(result!.contacted.accounts).toBe(groupsOf(experiment.contacted))
  expect(result!.heldOut.accounts).toBe(groupsOf(experiment.heldOut))
})
