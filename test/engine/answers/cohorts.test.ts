import { describe, expect, it } from 'vitest'
import { COHORT_GROUPINGS } from '../../../src/core/cohortGrouping'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerCohorts, type CohortQuestion } from '../../../src/engine/answers/cohorts'
import { formatOf } from '../../../src/ui/format'
import { cellAccounts } from '../../../src/views/cohorts/cellAccounts'
import { cohortGroups } from '../../../src/views/cohorts/cohortRows'
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

  it('decides the grain once for all the data, whatever is looked at', () => {
    const { naturalGrain, medianGap } = answerCohorts(analysis, ask)
    const scope = { ...DEFAULT_SCOPE, asOfDay: 19_500, unit: 'group' as const, sales: { channel: ['web'] } }
    expect(answerCohorts(analysis, { ...ask, scope })).toMatchObject({ naturalGrain, medianGap })
  })

  it.for(COHORT_GROUPINGS)('lists the accounts of every cell when split by %s', (groupBy) => {
    for (const offset of ['calendar', 'anniversary'] as const) {
      const answer = answerCohorts(analysis, { ...ask, groupBy, offset, grain: 'quarter' })
      const { ages, size, active, state } = answer.matrix
      const rows = cohortGroups(answer, 'first', formatOf('en-US', 'EUR')).flatMap((group) => group.rows)
      expect(rows.reduce((sum, row) => sum + row.size, 0)).toBe(size.reduce((sum, one) => sum + one, 0))
      for (const row of rows.filter((one) => one.size > 0)) {
        for (let age = 0; age < ages; age++) {
          if (state[row.row * ages + age] === 0) continue
          const { count, fields } = cellAccounts(answer, row, age)
          const scope = { ...DEFAULT_SCOPE, accounts: fields }
          expect(analysis.mask(scope)?.reduce((sum, is) => sum + is, 0)).toBe(count)
          expect(count).toBe(active[row.row * ages + age])
        }
      }
    }
  })
})
