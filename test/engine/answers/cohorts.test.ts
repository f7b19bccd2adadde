import { describe, expect, it } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerCohorts, type CohortQuestion } from '../../../src/engine/answers/cohorts'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany())
const ask: CohortQuestion = {
  scope: DEFAULT_SCOPE,
  measure: 'retention',
  perAccount: false,
  grain: 'month',
  offset: 'calendar',
  groupBy: null,
}

describe('answerCohorts', () => {
  it('tells what every cell is made of', () => {
    const answer = answerCohorts(analysis, ask)
    const known = [...answer.cells.keys()].filter((cell) => !Number.isNaN(answer.cells[cell]!))
    expect(known.length).toBeGreaterThan(50)
    for (const cell of known) expect(answer.cells[cell]).toBe(answer.numerator[cell]! / answer.denominator[cell]!)
    expect({ measure: answer.measure, perAccount: answer.perAccount }).toEqual({
      measure: 'retention',
      perAccount: false,
    })
    expect(answer.medianGap).toBeGreaterThan(0)
  })

  it('gives each group its own weighted mean: their sum is the whole', () => {
    const whole = answerCohorts(analysis, { ...ask, measure: 'active' })
    const split = answerCohorts(analysis, { ...ask, measure: 'active', groupBy: 'country' })
    const { ages } = split.matrix
    expect(split.groupMean).toHaveLength(split.groups.length * ages)
    const n = split.groups.reduce((sum, _, group) => sum + split.groupMeanN[group * ages + 1]!, 0)
    expect(n).toBe(whole.meanN[1])
  })

  it('decides the grain by the gap where none is asked for', () => {
    const answer = answerCohorts(analysis, { ...ask, grain: null })
    expect(answer.matrix.grain).toBe(answer.naturalGrain)
    expect(answer.naturalGrain).toBe(answer.medianGap! > 45 ? 'quarter' : 'month')
  })
})
