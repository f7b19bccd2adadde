import { describe, expect, it } from 'vitest'
import { EVERYONE } from '../../../src/core/audience/audienceRule'
import { ruleOfChoice } from '../../../src/core/audience/ruleOfChoice'
import { ruleOfText, textOfRule } from '../../../src/core/audience/ruleText'
import { PARTS_PER_UNIT } from '../../../src/core/money'
import { type AccountField, type Choice, DEFAULT_SCOPE } from '../../../src/core/scope'
import { audienceOfRule } from '../../../src/engine/audienceOfRule'
import { accountRow } from '../../../src/engine/answers/accountRow'
import { accountWorth } from '../../../src/engine/answers/accountWorth'
import { answerAudience } from '../../../src/engine/answers/audience'
import { answerExperiments } from '../../../src/engine/answers/experiments'
import { costedCompany } from '../costedCompany'
import { keyOfUnit } from '../keyOfUnit'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany())
const ledger = analysis.ledger(DEFAULT_SCOPE)
const { accounts } = analysis.table
const signal = new AbortController().signal
const keyOf = (unit: number) => keyOfUnit(analysis, unit)
const isBuyer = (unit: number) => ledger.saleStart[unit]! < ledger.saleStart[unit + 1]!
const units = Array.from({ length: ledger.unitCount }, (_, unit) => unit)

async function membersOf(text: string): Promise<number[]> {
  const { mask } = await audienceOfRule(analysis, DEFAULT_SCOPE, ruleOfText(text), signal)
  return units.filter((unit) => mask[unit] === 1)
}

/** Lines of a unit's sales, by hand. */
function linesOf(unit: number, from = 0) {
  const lines: { category: string; revenue: number }[] = []
  for (let sale = ledger.saleStart[unit]!; sale < ledger.saleStart[unit + 1]!; sale++) {
    if (ledger.saleDay[sale]! < from) continue
    const row = ledger.saleRow[sale]!
    for (let line = analysis.table.lineStart[row]!; line < analysis.table.lineStart[row + 1]!; line++)
      lines.push({
        category: analysis.table.categories[analysis.table.lineCategory[line]!]!,
        revenue: analysis.table.lineRevenue[line]!,
      })
  }
  return lines
}

describe('an account filter as a rule', () => {
  it.each<Choice<AccountField>>([
    { cohort: ['2023-02'], ordered: ['m2'] },
    { cohort: ['2023-Q1'], ordered: ['q1-on', 'q3'], country: ['DE', 'FR'] },
    { 'first-category': ['Tools'], state: ['at-risk', 'churned'] },
    { 'first-channel': ['phone'], tier: ['top'], consent: ['yes'] },
  ])('%j chooses the accounts that the filter chooses', async (accountFilter) => {
    const mask = analysis.mask({ ...DEFAULT_SCOPE, accounts: accountFilter })!
    const text = textOfRule(ruleOfChoice(accountFilter))
    expect(await membersOf(text)).toEqual(units.filter((unit) => mask[unit] === 1 && isBuyer(unit)))
    expect(ruleOfText(text)).toEqual(ruleOfChoice(accountFilter))
  })

  it('is everyone where it chooses nothing', () => {
    expect(ruleOfChoice({})).toEqual(EVERYONE)
  })
})

describe('a condition', () => {
  it.each<readonly [string, (unit: number) => boolean]>([
    ['country=DE,FR', (unit) => ['DE', 'FR'].includes(attribute('country', unit))],
    ['country!=DE', (unit) => attribute('country', unit) !== 'DE'],
    ['consent=yes', (unit) => accounts.consent[unit] === 1],
    ['tag=', (unit) => accounts.tags[unit]!.length === 0],
    ['orders>=12', (unit) => ledger.saleStart[unit + 1]! - ledger.saleStart[unit]! >= 12],
    ['silence<40', (unit) => ledger.asOfDay - ledger.saleDay[ledger.saleStart[unit + 1]! - 1]! < 40],
    ['clv>=3000', (unit) => analysis.clv(DEFAULT_SCOPE)[unit]! >= 3000 * PARTS_PER_UNIT],
    ['bought:Cable', (unit) => linesOf(unit).some(({ category }) => category === 'Cable')],
    ['bought!:Cable', (unit) => !linesOf(unit).some(({ category }) => category === 'Cable')],
    ['bought:Nothing', () => false],
    [
      'share12:Tools>=40',
      (unit) => {
        const lines = linesOf(unit, SINCE)
        const all = lines.reduce((sum, { revenue }) => sum + revenue, 0)
        const own = lines.reduce((sum, { category, revenue }) => sum + (category === 'Tools' ? revenue : 0), 0)
        return all > 0 && own / all >= 0.4
      },
    ],
  ])('%s is true of those it should be', async (text, holds) => {
    expect(await membersOf(text)).toEqual(units.filter((unit) => isBuyer(unit) && holds(unit)))
  })

  it('about a figure that is not known of an account finds nobody', async () => {
    expect(await membersOf('traits:no-such-trait')).toEqual([])
    expect(await membersOf('active>=0|active<0')).toEqual(await membersOf('predicted>=-999999999|predicted<-999999999'))
  })
})

describe('a condition about what the account list shows', () => {
  const costed = analysisOf(costedCompany())
  const { unitCount, saleDay, saleStart, asOfDay } = costed.ledger(DEFAULT_SCOPE)
  const all = Array.from({ length: unitCount }, (_, unit) => unit).filter(
    (unit) => saleStart[unit]! < saleStart[unit + 1]!,
  )
  const found = async (text: string) => {
    const { mask } = await audienceOfRule(costed, DEFAULT_SCOPE, ruleOfText(text), signal)
    return all.filter((unit) => mask[unit] === 1)
  }

  it('is true of those whose historical CLV less both costs, each read by itself, is so high; of no other cost known', async () => {
    const net = (unit: number) => {
      const { historical, acquisition, service } = accountWorth(costed, DEFAULT_SCOPE, unit)
      if (historical === null || acquisition.amount === null || service.amount === null) return NaN
      return (historical - acquisition.amount - service.amount) / PARTS_PER_UNIT
    }
    const known = all.map(net).filter((value) => !Number.isNaN(value))
    const middle = Math.round(known.toSorted((a, b) => a - b)[known.length >> 1]!)
    expect(known.length).toBeLessThan(all.length)
    expect(await found(`net>=${middle}`)).toEqual(all.filter((unit) => net(unit) >= middle))
    expect(await found(`net<${middle}`)).toEqual(all.filter((unit) => net(unit) < middle))
    expect(await membersOf('net>=-999999999|net<-999999999')).toEqual([])
  })

  it('is true of those whose next order is due by then, from the first day that their own row says', async () => {
    const dueIn = (unit: number) => accountRow(costed, DEFAULT_SCOPE, unit).dueFrom! - asOfDay
    expect(all.some((unit) => dueIn(unit) < 0)).toBe(true)
    for (const days of [-30, 0, 1, 14])
      expect(await found(`due<${days}`), `${days}`).toEqual(all.filter((unit) => dueIn(unit) < days))
    expect((await found('due>=0')).every((unit) => saleDay[saleStart[unit + 1]! - 1]! <= asOfDay)).toBe(true)
  })
})

// The as-of day is 17 June 2025: twelve months back begin on 18 June 2024.
const SINCE = ledger.asOfDay - 364

function attribute(name: 'country', unit: number): string {
  const { texts, code } = accounts.attributes[name]
  return texts[code[unit]!]!
}

describe('an experiment', () => {
  const [contacted, heldOut] = [units.filter((unit) => unit % 3 !== 0), units.filter((unit) => unit % 3 === 0)]
  const day = ledger.asOfDay - 90
  const asked = {
    id: 'e',
    day,
    days: 60,
    contacted: contacted.map(keyOf),
    heldOut: [...heldOut.map(keyOf), 'shop.gone'],
  }
  const ordered = (unit: number) => {
    const days = ledger.saleDay.subarray(ledger.saleStart[unit]!, ledger.saleStart[unit + 1]!)
    return days.some((on) => on > day && on <= day + 60)
  }

  it('is read out of the orders that came after it', () => {
    const { results } = answerExperiments(analysis, { scope: DEFAULT_SCOPE, experiments: [asked] })
    expect(results[0]).toMatchObject({
      contacted: { accounts: contacted.length, ordered: contacted.filter(ordered).length },
      heldOut: { accounts: heldOut.length, ordered: heldOut.filter(ordered).length },
      missing: 1,
      daysOver: 60,
    })
  })

  it('has not begun on the day of its export, and a side without accounts shows nothing', () => {
    const [today, oneSided] = answerExperiments(analysis, {
      scope: DEFAULT_SCOPE,
      experiments: [
        { ...asked, day: ledger.asOfDay },
        { ...asked, heldOut: [] },
      ],
    }).results
    expect(today).toMatchObject({ daysOver: 0, contacted: { ordered: 0 } })
    expect(today).toMatchObject({ contactedRate: null, uplift: null, low: null, gained: null, provable: null })
    expect(oneSided).toMatchObject({ uplift: null, low: null, gained: null })
  })
})

it('the split of an audience does not depend on who else is looked at', async () => {
  const question = { rule: ruleOfText('country=DE'), holdOut: 0.3, seed: 7, days: 60 }
  const all = await answerAudience(analysis, { ...question, scope: DEFAULT_SCOPE }, signal)
  const some = await answerAudience(
    analysis,
    { ...question, scope: { ...DEFAULT_SCOPE, accounts: { country: ['DE', 'FR'] } } },
    signal,
  )
  expect([some.size, some.split]).toEqual([all.size, all.split])
})
