import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_STATES } from '../../src/core/accountState'
import { buildLedger } from '../../src/core/buildLedger'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { asksForFigures, chooseAccounts, TIER_LABELS } from '../../src/core/chooseAccounts'
import { firstSaleColumn } from '../../src/core/firstSale'
import { RFM_SEGMENTS } from '../../src/core/rfmSegment'
import { ACCOUNT_FIELDS, DEFAULT_SCOPE } from '../../src/core/scope'
import { arbitraryRecords, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from './propertyRuns'

const some = (values: readonly string[]) => fc.subarray([...values, 'of no account'])
const everyField = fc.record(
  {
    source: some(['shop', 'erp']),
    country: some(['DE', 'FR', '']),
    region: some(['North', '']),
    segment: some(['trade', '']),
    rep: some(['Ada', 'Bo', '']),
    channel: some(['web', 'phone', '']),
    tag: some(['internal', 'vip']),
    consent: some(['yes', 'no', 'unknown']),
    state: some(ACCOUNT_STATES),
    rfm: some(RFM_SEGMENTS),
    tier: some(TIER_LABELS),
    'first-channel': some(['web', 'phone', '']),
    'first-rep': some(['Ada', 'Bo', '']),
  },
  { requiredKeys: [] },
)

/** Two fields at most: of more, hardly an account has all. */
const arbitraryChoice = fc
  .tuple(everyField, fc.array(fc.nat(12), { maxLength: 2 }))
  .map(
    ([choice, kept]) => Object.fromEntries(Object.entries(choice).filter((_, i) => kept.includes(i))) as typeof choice,
  )

describe('chooseAccounts', () => {
  it('keeps the units that have one of the values of every field, asked one by one', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryChoice, fc.constantFrom('account', 'group'), (told, choice, unit) => {
        const table = buildOrderTable(recordsOf(told), plainRules({ isExcluded: () => false }))
        const ledger = buildLedger(table, { ...DEFAULT_SCOPE, unit }, 30_000)
        const { accounts } = table
        const units = Array.from({ length: ledger.unitCount }, (_, at) => at)
        const code = (many: number) => Uint8Array.from(units, (at) => (at * 7 + 3) % many)
        const figures = {
          state: () => code(ACCOUNT_STATES.length),
          rfm: () => code(RFM_SEGMENTS.length),
          tier: () => code(TIER_LABELS.length),
          ledger: () => ledger,
          firstSale: (field: 'first-channel' | 'first-rep' | 'first-category') => firstSaleColumn(table, ledger, field),
        }
        const valuesOf = (at: number, field: keyof typeof choice): readonly string[] => {
          const lead = unit === 'group' ? accounts.groupLead[at] : at
          const first = ledger.saleStart[at] < ledger.saleStart[at + 1] ? ledger.saleRow[ledger.saleStart[at]] : null
          switch (field) {
            case 'source':
              return [accounts.source[lead]]
            case 'tag':
              return accounts.tags[lead]
            case 'consent':
              return [{ '-1': 'unknown', 0: 'no', 1: 'yes' }[accounts.consent[lead]]!]
            case 'state':
              return [ACCOUNT_STATES[code(ACCOUNT_STATES.length)[at]]]
            case 'rfm':
              return [RFM_SEGMENTS[code(RFM_SEGMENTS.length)[at]]]
            case 'tier':
              return [TIER_LABELS[code(TIER_LABELS.length)[at]]]
            case 'first-channel':
              return first === null ? [] : [table.channels[table.saleChannel[first]]]
            case 'first-rep':
              return first === null ? [] : [table.reps[table.saleRep[first]]]
            default:
              return [accounts.attributes[field].texts[accounts.attributes[field].code[lead]]]
          }
        }
        const asked = Object.entries(choice).filter(([, values]) => values.length > 0) as [
          keyof typeof choice,
          string[],
        ][]
        const mask = chooseAccounts(accounts, unit, choice, figures)
        if (asked.length === 0) expect(mask).toBeNull()
        else {
          const slow = units.map((at) =>
            Number(asked.every(([field, values]) => valuesOf(at, field).some((value) => values.includes(value)))),
          )
          expect([...mask!]).toEqual(slow)
        }
      }),
      { numRuns: propertyRuns(1_000) },
    )
  })
})

it('asks for figures in every field that no customer record tells', () => {
  const told = ['source', 'country', 'region', 'segment', 'rep', 'industry', 'channel', 'tag', 'consent']
  for (const field of ACCOUNT_FIELDS) {
    expect(asksForFigures({ [field]: ['x'] })).toBe(!told.includes(field))
    expect(asksForFigures({ [field]: [] })).toBe(false)
  }
  expect(asksForFigures({})).toBe(false)
  expect(asksForFigures({ country: ['DE'], tier: ['top'] })).toBe(true)
})
