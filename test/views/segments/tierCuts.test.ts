import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerTiers } from '../../../src/engine/answers/tiers'
import { cutsInstead, cutsOfText, movedCut, textOfCuts, USUAL_CUTS } from '../../../src/views/segments/tierCuts'
import { analysisOf, smallCompany } from '../../engine/smallCompany'

describe('cutsOfText', () => {
  it('reads back what textOfCuts wrote', () => {
    for (const cuts of [
      USUAL_CUTS,
      { by: 'share', cuts: [0.5, 0.8, 0.955] },
      { by: 'money', cuts: [68_600_000, 20_580_000, 0] },
    ] as const) {
      expect(cutsOfText(cuts.by, textOfCuts(cuts))).toEqual(cuts)
    }
  })

  it('gives the usual cuts for anything else', () => {
    for (const [by, text] of [
      [undefined, undefined],
      ['rank', '50-20-5'],
      ['rank', '0-20-50'],
      ['share', '5-20'],
      ['money', '5-20-50'],
      ['money', '<script>'],
    ]) {
      expect(cutsOfText(by, text)).toEqual(USUAL_CUTS)
    }
  })
})

describe('movedCut', () => {
  it('moves one cut between its neighbours and nowhere else', () => {
    expect(movedCut(USUAL_CUTS, 1, 0.3)?.cuts).toEqual([0.05, 0.3, 0.5])
    expect(movedCut(USUAL_CUTS, 1, 0.5)).toBeNull()
    expect(movedCut(USUAL_CUTS, 2, 1)).toBeNull()
    expect(movedCut(USUAL_CUTS, 0, Number.NaN)).toBeNull()
  })
})

describe('cutsInstead', () => {
  it('cuts the same tiers by share and by money', () => {
    const analysis = analysisOf(smallCompany())
    const ask = (by: 'rank' | 'share' | 'money', cuts: readonly number[]) =>
      answerTiers(analysis, { scope: DEFAULT_SCOPE, by, cuts })
    const byRank = ask('rank', USUAL_CUTS.cuts)
    const money = cutsInstead(byRank, 'money')!
    expect(money.by).toBe('money')
    const byMoney = ask('money', money.cuts)
    byRank.count.forEach((count, tier) => expect(Math.abs(byMoney.count[tier]! - count)).toBeLessThanOrEqual(2))
  })
})
