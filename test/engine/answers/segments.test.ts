import { describe, expect, it } from 'vitest'
import { RFM_SEGMENTS } from '../../../src/core/rfmSegment'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerMigration } from '../../../src/engine/answers/migration'
import { answerProfile } from '../../../src/engine/answers/profile'
import { answerRfm } from '../../../src/engine/answers/rfm'
import { answerTiers } from '../../../src/engine/answers/tiers'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany())
const scope = DEFAULT_SCOPE
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

describe('answerRfm', () => {
  const answer = answerRfm(analysis, scope)

  it('puts every account into one segment, and every scored one into one cell', () => {
    expect(sum(answer.segmentUnits)).toBe(analysis.table.accounts.count)
    expect(sum(answer.cellUnits)).toBe(answer.scored)
    expect(sum(answer.cellValue)).toBeCloseTo(sum(answer.segmentValue), 6)
  })

  it('names every cell as the map does, and counts the Promising ones in New cells', () => {
    expect(RFM_SEGMENTS[answer.cellSegment[0]!]).toBe('Champions')
    expect(RFM_SEGMENTS[answer.cellSegment[4]!]).toBe('New')
    expect(RFM_SEGMENTS[answer.cellSegment[24]!]).toBe('Lost')
    const ofName = (name: string) =>
      [...answer.cellUnits.keys()]
        .filter((cell) => RFM_SEGMENTS[answer.cellSegment[cell]!] === name)
        .reduce((total, cell) => total + answer.cellUnits[cell]!, 0)
    const promising = sum(answer.cellPromising)
    expect(answer.segmentUnits[RFM_SEGMENTS.indexOf('New')]).toBe(ofName('New') - promising)
    expect(answer.segmentUnits[RFM_SEGMENTS.indexOf('Promising')]).toBe(ofName('Promising') + promising)
  })

  it('has no recency for those without an order in the window', () => {
    expect(answer.segmentRecency[RFM_SEGMENTS.indexOf('Prospect')]).toBeNaN()
    expect(answer.segmentUnits[RFM_SEGMENTS.indexOf('Prospect')]).toBe(1)
  })
})

describe('answerProfile', () => {
  it('compares accounts that ever bought, the proven traits first', () => {
    const answer = answerProfile(analysis, { scope, segment: 'Champions' })
    expect(answer.segment).toBe('Champions')
    expect(answer.segmentUnits + answer.restUnits).toBe(analysis.table.accounts.count - 1)
    const proven = answer.traits.map((trait) => trait.proven)
    expect(proven).toEqual(proven.toSorted((a, b) => Number(b) - Number(a)))
    for (const trait of answer.traits) {
      expect(trait.inSegment).toBeLessThanOrEqual(trait.segmentKnown)
      expect(trait.segmentKnown + trait.restKnown).toBeLessThanOrEqual(answer.segmentUnits + answer.restUnits)
    }
    expect(new Set(answer.traits.map((trait) => trait.meaning.kind))).toContain('second-order')
    expect(answer.traits.some((trait) => trait.meaning.kind === 'returned')).toBe(true)
  })

  it('knows of no returns in the gross view, and of no categories under a filter on them', () => {
    const gross = answerProfile(analysis, { scope: { ...scope, credits: false }, segment: 'Loyal' })
    expect(gross.traits.some((trait) => trait.meaning.kind === 'returned')).toBe(false)
    const cable = answerProfile(analysis, { scope: { ...scope, sales: { category: ['Cable'] } }, segment: 'Loyal' })
    expect(cable.traits.some((trait) => trait.meaning.kind.startsWith('categor'))).toBe(false)
  })
})

describe('answerMigration', () => {
  it('moves every account from one segment to one: the margins are the RFM of both days', () => {
    const { beforeDay, flows } = answerMigration(analysis, { scope, months: 3 })
    const before = answerRfm(analysis, { ...scope, asOfDay: beforeDay })
    const now = answerRfm(analysis, scope)
    RFM_SEGMENTS.forEach((_, code) => {
      const out = RFM_SEGMENTS.map((__, other) => flows!.count[code * flows!.labels + other]!)
      const into = RFM_SEGMENTS.map((__, other) => flows!.count[other * flows!.labels + code]!)
      expect(sum(out)).toBe(before.segmentUnits[code])
      expect(sum(into)).toBe(now.segmentUnits[code])
    })
    expect(sum(flows!.valueAfter)).toBeCloseTo(sum(now.segmentValue), 6)
  })

  it('has no flows from before the history', () => {
    expect(answerMigration(analysis, { scope, months: 60 }).flows).toBeNull()
  })
})

describe('answerTiers', () => {
  it('cuts over all accounts and counts the chosen', () => {
    const cuts = [0.05, 0.2, 0.5]
    const all = answerTiers(analysis, { scope, by: 'rank', cuts })
    const german = answerTiers(analysis, { scope: { ...scope, accounts: { country: ['DE'] } }, by: 'rank', cuts })
    expect([...german.cutAt]).toEqual([...all.cutAt])
    expect([...german.curveY]).toEqual([...all.curveY])
    expect(sum(german.count)).toBe(german.units)
    expect(german.units).toBeLessThan(all.units)
    expect(all.count[0]! / all.units).toBeCloseTo(all.cutRank[0]!, 12)
    expect(all.value[0]! / all.total).toBeCloseTo(all.cutShare[0]!, 9)
  })

  it('gives the CLV at each point of the curve, falling', () => {
    const { curveX, curveClv } = answerTiers(analysis, {
      scope,
      by: 'money',
      cuts: [100_000_000, 10_000_000, 1_000_000],
    })
    expect(curveClv).toHaveLength(curveX.length)
    expect([...curveClv]).toEqual([...curveClv].toSorted((a, b) => b - a))
  })
})
