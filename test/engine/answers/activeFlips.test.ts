import { describe, expect, it } from 'vitest'
import { ACCOUNT_STATES } from '../../../src/core/accountState'
import { dayOfCivil } from '../../../src/core/calendar'
import { lawOf } from '../../../src/core/clv/lawOf'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerActiveFlips } from '../../../src/engine/answers/activeFlips'
import { answerFlips } from '../../../src/engine/answers/flips'
import { settledForecast } from '../../../src/engine/settledForecast'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany(200))
const scope = DEFAULT_SCOPE
const { signal } = new AbortController()
const against = { kind: 'active', below: 0.5 } as const

describe('flips to P(active) < p', () => {
  it('are the accounts whose state differs by the model of the as-of day, account by account', async () => {
    const answer = await answerActiveFlips(analysis, { scope, against, count: 1_000 }, signal)
    const { fit, frame } = await settledForecast(analysis, scope, signal)
    const law = lawOf(fit!.presentFit)
    const here = analysis.states(scope)
    const { start, day } = frame.days
    const there = Array.from(here, (state, unit) => {
      if (state === 0) return 'prospect'
      const [first, last] = [day[start[unit]!]!, day[start[unit + 1]! - 1]!]
      const p = law.pActive(start[unit + 1]! - start[unit]! - 1, last - first, frame.asOfDay - first)
      return p < 0.5 ? 'churned' : p < 0.75 ? 'at-risk' : 'active'
    })
    const expected = [...here.keys()].filter((unit) => ACCOUNT_STATES[here[unit]!] !== there[unit])
    expect(answer.standing).toBe('shown')
    expect(answer.rows.map(({ row }) => row.unit).toSorted((a, b) => a - b)).toEqual(expected)
    for (const { row, there: other } of answer.rows) expect(other).toBe(there[row.unit])
    expect(answer.there.churned).toBe(there.filter((state) => state === 'churned').length)
    expect(answer.there.open! + answer.there.churned!).toBe(answer.here.open! + answer.here.churned!)
    expect(answer.moves.reduce((sum, units) => sum + units, 0)).toBe(here.length)
  })

  it('leave the rule in force as it is, and date no crossing', async () => {
    const answer = await answerActiveFlips(analysis, { scope, against, count: 3 }, signal)
    const own = answerFlips(analysis, { scope, against: { kind: 'own' }, count: 3 })
    expect(answer.here).toEqual(own.here)
    expect(answer.rows).toHaveLength(3)
    expect(answer.there).toMatchObject({
      logoChurn: null,
      churnedInPeriod: null,
      returned: null,
      reactivated: null,
      lifespan: null,
    })
  })

  it('know, as of an earlier day, what was known then', async () => {
    const asOfDay = dayOfCivil(2025, 3, 31)
    const then = { ...scope, asOfDay }
    const one = await answerActiveFlips(analysis, { scope: then, against, count: 1_000 }, signal)
    const cut = analysisOf(smallCompany(200, asOfDay))
    const other = await answerActiveFlips(cut, { scope: then, against, count: 1_000 }, signal)
    expect(one.standing).toBe(other.standing)
    expect(one.moves).toEqual(other.moves)
  })

  it('are not told where the forecast is not shown', async () => {
    const few = analysisOf(smallCompany(10))
    const answer = await answerActiveFlips(few, { scope, against, count: 10 }, signal)
    expect(answer).toMatchObject({ standing: 'gated', flipped: 0, rows: [], there: { open: null, churned: null } })
  })
})
