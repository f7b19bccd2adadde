import { describe, expect, it } from 'vitest'
import { ACCOUNT_STATES } from '../../src/core/accountState'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { chooseAccounts, consentText, type UnitFigures } from '../../src/core/chooseAccounts'
import { RFM_SEGMENTS } from '../../src/core/rfmSegment'
import type { AccountField, Choice } from '../../src/core/scope'
import { day } from './days'
import { ledgerOf } from './ledgerOf'
import { plainCustomer, plainRules, recordsOf } from './plainRecords'

/** Five accounts, c1 to c5, of which c2 belongs to c1 and c4 to c3; sorted by their ids, as the table has them. */
const { accounts } = buildOrderTable(
  recordsOf({
    customers: [
      plainCustomer({ id: 'c1', country: 'DE', consent: true, tags: ['vip'] }),
      plainCustomer({ id: 'c2', country: 'FR', consent: false, parentId: 'c1' }),
      plainCustomer({ id: 'c3', country: 'FR', consent: null, tags: ['vip', 'trade'] }),
      plainCustomer({ id: 'c4', country: 'DE', parentId: 'c3' }),
      plainCustomer({ id: 'c5', country: null, source: 'erp' }),
    ],
  }),
  plainRules(),
)

const sales = [
  { unit: 0, day: day('2024-01-05'), revenue: 1 },
  { unit: 1, day: day('2024-02-05'), revenue: 1 },
  { unit: 1, day: day('2024-03-01'), revenue: 1 },
  { unit: 2, day: day('2024-04-30'), revenue: 1 },
  { unit: 3, day: day('2024-05-01'), revenue: 1 },
]

const figures: UnitFigures = {
  state: () => Uint8Array.of(0, 1, 2, 3, 255),
  rfm: () => Uint8Array.of(0, 1, 0, 1, 255),
  tier: () => Uint8Array.of(3, 2, 1, 0, 255),
  ledger: () => ledgerOf(5, day('2024-12-31'), sales),
  firstSale: () => ({ texts: ['', 'phone', 'web'], code: Int32Array.of(1, 2, 0, 1, -1) }),
}

/** The accounts chosen, by their number. The table has those of `erp` first. */
function chosen(choice: Choice<AccountField>, unit: 'account' | 'group' = 'account'): number[] | null {
  const mask = chooseAccounts(accounts, unit, choice, figures)
  return mask === null ? null : [...mask.keys()].filter((at) => mask[at] === 1)
}
const idsOf = (units: readonly number[] | null) => units?.map((at) => accounts.id[at])

describe('an account filter', () => {
  it('chooses everybody where nothing is asked, and a field that asks for nothing is none', () => {
    expect(chosen({})).toBeNull()
    expect(chosen({ country: [], state: [] })).toBeNull()
  })

  it('chooses by attributes: any value of a field, all of the fields', () => {
    expect(idsOf(chosen({ country: ['DE'] }))).toEqual(['c1', 'c4'])
    expect(idsOf(chosen({ country: ['DE', ''] }))).toEqual(expect.arrayContaining(['c1', 'c4', 'c5']))
    expect(idsOf(chosen({ country: ['FR'], tag: ['trade'] }))).toEqual(['c3'])
    expect(idsOf(chosen({ country: ['FR'], tag: ['none'] }))).toEqual([])
    expect(idsOf(chosen({ tag: ['vip'] }))).toEqual(['c1', 'c3'])
    expect(idsOf(chosen({ source: ['erp'] }))).toEqual(['c5'])
  })

  it('keeps no apart from unknown consent', () => {
    expect([1, 0, -1].map(consentText)).toEqual(['yes', 'no', 'unknown'])
    expect(idsOf(chosen({ consent: ['yes'] }))).toEqual(['c1'])
    expect(idsOf(chosen({ consent: ['no'] }))).toEqual(['c2'])
    expect(idsOf(chosen({ consent: ['unknown'] }))?.toSorted()).toEqual(['c3', 'c4', 'c5'])
  })

  it('chooses by figures: states, segments and tiers by their codes, which a unit without has not', () => {
    expect(chosen({ state: [ACCOUNT_STATES[0]!] })).toEqual([0])
    expect(chosen({ state: [ACCOUNT_STATES[1]!, ACCOUNT_STATES[3]!] })).toEqual([1, 3])
    expect(chosen({ rfm: [RFM_SEGMENTS[0]!] })).toEqual([0, 2])
    expect(chosen({ tier: ['top', 'lower'] })).toEqual([0, 3])
  })

  it('chooses by the month of the first sale, and by the age of any', () => {
    expect(chosen({ cohort: ['2024-02'] })).toEqual([1])
    expect(chosen({ cohort: ['2024-Q2'] })).toEqual([2, 3])
    expect(chosen({ ordered: ['m1'] })).toEqual([1])
    expect(chosen({ cohort: ['nonsense'] })).toEqual([])
  })

  it('chooses by what the first sale tells; a unit without a sale has none, not even an unknown one', () => {
    expect(chosen({ 'first-channel': ['phone'] })).toEqual([0, 3])
    expect(chosen({ 'first-rep': ['web'] })).toEqual([1])
    expect(chosen({ 'first-category': [''] })).toEqual([2])
    expect(chosen({ 'first-category': ['', 'phone', 'web'] })).toEqual([0, 1, 2, 3])
  })

  it('asks a group for the attributes of its leading account', () => {
    const leads = Array.from({ length: accounts.groupCount }, (_, group) => accounts.id[accounts.groupLead[group]!])
    expect(leads.toSorted()).toEqual(['c1', 'c3', 'c5'])
    expect(chosen({ country: ['DE'] }, 'group')?.map((group) => leads[group])).toEqual(['c1'])
    expect(chosen({ country: ['FR'] }, 'group')?.map((group) => leads[group])).toEqual(['c3'])
  })
})
