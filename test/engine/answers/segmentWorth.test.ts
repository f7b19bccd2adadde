import { describe, expect, it } from 'vitest'

import { RFM_SEGMENTS } from '../../../src/core/rfmSegment'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { answerBehind, type BehindAnswer } from '../../../src/engine/answers/behind'
import { answerKpis } from '../../../src/engine/answers/kpis'
import { answerPredictions } from '../../../src/engine/answers/predictions'
import { answerSegmentWorth } from '../../../src/engine/answers/segmentWorth'
import { costedCompany } from '../costedCompany'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(costedCompany(200))
const { signal } = new AbortController()
const worth = (scope: Scope = DEFAULT_SCOPE) => answerSegmentWorth(analysis, scope, signal)

describe('what an account of a segment is worth', () => {
  it.each([{}, { country: ['DE', 'FR'] }])(
    'is what the overview and the forecast say of a list narrowed to the segment: %j',
    async (accounts) => {
      const scope: Scope = { ...DEFAULT_SCOPE, accounts }
      const { standing, segments } = await worth(scope)
      expect(standing).toBe('shown')
      expect(segments.length).toBeGreaterThan(3)
      for (const segment of RFM_SEGMENTS) {
        const own = segments.find((one) => one.segment === segment)
        const narrowed: Scope = { ...scope, accounts: { ...accounts, rfm: [segment] } }
        const { clv } = answerKpis(analysis, narrowed)
        const { total } = await answerPredictions(analysis, narrowed, signal)
        expect(own === undefined).toBe(clv.mean === null)
        if (own === undefined) continue
        expect(own.earned / own.accounts).toBeCloseTo(clv.mean!, 3)
        expect(own.predicted).toBe(total!.accounts)
        if (total!.accounts === 0) expect(own.expected).toBeNaN()
        else expect([own.expected, own.low, own.high]).toEqual([total!.clv.value, total!.clv.low, total!.clv.high])
      }
    },
  )

  it('adds up to all accounts, as other panels have them', async () => {
    const { segments, all } = await worth()
    const sum = (of: (one: (typeof segments)[number]) => number) => segments.reduce((some, one) => some + of(one), 0)
    expect(sum(({ accounts }) => accounts)).toBe(all.accounts)
    expect(sum(({ earned }) => earned) / all.earned).toBeCloseTo(1, 9)
    expect(sum(({ expected }) => (Number.isNaN(expected) ? 0 : expected)) / all.expected).toBeCloseTo(1, 9)
    expect(all.earned / all.accounts).toBeCloseTo(answerKpis(analysis, DEFAULT_SCOPE).clv.mean!, 3)
    const { total } = await answerPredictions(analysis, DEFAULT_SCOPE, signal)
    expect([all.expected, all.low, all.high]).toEqual([total!.clv.value, total!.clv.low, total!.clv.high])
  })

  it('is taken apart into accounts that add up to it', async () => {
    const { segments } = await worth()
    for (const { segment, expected, predicted } of segments) {
      if (Number.isNaN(expected)) continue
      const answer = (await answerBehind(
        analysis,
        {
          scope: DEFAULT_SCOPE,
          figure: 'segment-clv-expected',
          at: segment!,
          sort: 'above',
          descending: true,
          count: Number.POSITIVE_INFINITY,
        },
        signal,
      )) as BehindAnswer
      expect(answer.rows).toHaveLength(predicted)
      expect(answer.value! / (expected / predicted)).toBeCloseTo(1, 9)
    }
  })

  it('expects nothing where the forecast is not shown, and has no segment where nobody bought', async () => {
    const early = await answerSegmentWorth(analysisOf(smallCompany(5)), { ...DEFAULT_SCOPE, asOfDay: 19_500 }, signal)
    expect(early.standing).toBe('gated')
    expect(early.segments.every(({ expected, low, high }) => [expected, low, high].every(Number.isNaN))).toBe(true)
    expect(early.segments.length).toBeGreaterThan(0)
    const nobody = await worth({ ...DEFAULT_SCOPE, accounts: { country: ['nowhere'] } })
    expect([nobody.segments.length, nobody.all.accounts]).toEqual([0, 0])
  })
})
