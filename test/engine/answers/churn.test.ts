import { describe, expect, it } from 'vitest'
import { ACCOUNT_STATES } from '../../../src/core/accountState'
import { firstDayOfMonth } from '../../../src/core/calendar'
import { logoChurn } from '../../../src/core/logoChurn'
import { movements } from '../../../src/core/movements'
import { returnedSinceChurn } from '../../../src/core/returnedSinceChurn'
import { revenueRetention } from '../../../src/core/revenueRetention'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { survival } from '../../../src/core/survival'
import { answerChurnTrend } from '../../../src/engine/answers/churnTrend'
import { answerFlips } from '../../../src/engine/answers/flips'
import { answerKpis } from '../../../src/engine/answers/kpis'
import { answerRules } from '../../../src/engine/answers/rules'
import { answerStates } from '../../../src/engine/answers/states'
import { answerSurvival } from '../../../src/engine/answers/survival'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(smallCompany())
const scope = DEFAULT_SCOPE
const CHURNED = ACCOUNT_STATES.indexOf('churned')

describe('answerRules', () => {
  const { rules } = answerRules(analysis, scope)

  it('offers the usual rules, the one in force among them, and counts every account under each', () => {
    expect(rules.map(({ definition }) => definition)).toEqual([
      { kind: 'own' },
      { kind: 'fixed', days: 180 },
      { kind: 'mean', factor: 2 },
    ])
    expect(rules.map(({ chosen }) => chosen)).toEqual([true, false, false])
    for (const { definition, count } of rules) {
      expect(count).toEqual(answerStates(analysis, { ...scope, definition }).count)
    }
  })

  it('moves no account between a rule and itself, and balances who is lost and kept', () => {
    const [own, ...others] = rules
    expect(own).toMatchObject({ flipped: 0, lost: 0, kept: 0 })
    for (const { count, lost, kept, flipped } of others) {
      expect(own!.count[CHURNED]! + lost - kept).toBe(count[CHURNED])
      expect(flipped).toBeGreaterThanOrEqual(lost + kept)
    }
  })

  it('lists the chosen rule where it is none of the usual', () => {
    const definition = { kind: 'fixed', days: 45 } as const
    const last = answerRules(analysis, { ...scope, definition }).rules.at(-1)!
    expect(last).toMatchObject({ definition, chosen: true, flipped: 0 })
  })

  it('compares the accounts that were chosen under the rule in force', () => {
    const churnedOnly: Scope = { ...scope, accounts: { state: ['churned'] } }
    const [own, fixed] = answerRules(analysis, churnedOnly).rules
    expect(own!.count[CHURNED]).toBe(rules[0]!.count[CHURNED])
    expect(fixed!.kept).toBe(rules[1]!.kept)
  })
})

describe('answerFlips', () => {
  const against = { kind: 'fixed', days: 60 } as const
  const answer = answerFlips(analysis, { scope, against, count: 1_000 })

  it('lists the accounts whose states differ, with both, best buyers first', () => {
    const here = analysis.states(scope)
    const there = analysis.states({ ...scope, definition: against })
    const expected = [...here.keys()].filter((unit) => here[unit] !== there[unit])
    expect(answer.flipped).toBe(expected.length)
    expect(answer.rows.length).toBeGreaterThan(10)
    expect(answer.rows.map(({ row }) => row.unit).toSorted((a, b) => a - b)).toEqual(expected)
    for (const { row, there: other } of answer.rows) {
      expect(row.state).toBe(ACCOUNT_STATES[here[row.unit]!])
      expect(other).toBe(ACCOUNT_STATES[there[row.unit]!])
    }
    const values = answer.rows.map(({ row }) => row.value12)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(answerFlips(analysis, { scope, against, count: 3 }).rows).toEqual(answer.rows.slice(0, 3))
  })

  it('tells under each set the figures that the screens show when it is chosen', () => {
    for (const [figures, definition] of [
      [answer.here, null],
      [answer.there, against],
    ] as const) {
      const chosen = { ...scope, definition }
      const kpis = answerKpis(analysis, chosen)
      const states = answerStates(analysis, chosen)
      const count = (state: (typeof ACCOUNT_STATES)[number]) => states.count[ACCOUNT_STATES.indexOf(state)]!
      expect(figures).toEqual({
        open: count('active') + count('due') + count('at-risk'),
        atRisk: count('at-risk'),
        churned: count('churned'),
        logoChurn: kpis.logoChurn.value,
        churnedInPeriod: kpis.logoChurn.numerator,
        returned: kpis.logoChurnReturned,
        reactivated: logoChurn(analysis.rhythms(chosen), null, states.frame.current).reactivated,
        lifespan: answerSurvival(analysis, chosen).lifespan,
      })
      expect(kpis.nrr.value).toBe(answer.nrr)
    }
    expect(answer.here).not.toEqual(answer.there)
  })

  it('counts every account once by both states, and none against its own set', () => {
    expect(answer.moves.reduce((sum, units) => sum + units, 0)).toBe(analysis.states(scope).length)
    const same = answerFlips(analysis, { scope, against: { kind: 'own' }, count: 10 })
    expect(same).toMatchObject({ flipped: 0, rows: [], there: same.here })
  })

  it('has no figures of nobody', () => {
    const nobody: Scope = { ...scope, accounts: { country: ['nowhere'] } }
    expect(answerFlips(analysis, { scope: nobody, against, count: 10 })).toMatchObject({
      flipped: 0,
      nrr: null,
      here: { open: 0, logoChurn: null, lifespan: null },
    })
  })
})

describe('answerSurvival', () => {
  const answer = answerSurvival(analysis, scope)
  const { curve } = survival(analysis.rhythms(scope), analysis.mask(scope), 1096)

  it('reads the curve at every month of age', () => {
    expect(answer.survival[0]).toBe(1)
    expect(answer.survival).toHaveLength(Math.floor(curve.longest / (365.25 / 12)) + 1)
    const day = 12 * (365.25 / 12)
    const events = curve.time.findLastIndex((time) => time <= day)
    expect(answer.survival[12]).toBe(curve.survival[events])
    expect(answer.lower[12]).toBeLessThan(answer.survival[12]!)
    expect(answer.upper[12]).toBeGreaterThan(answer.survival[12]!)
  })

  it('counts who crossed, and finds the half', () => {
    expect(answer.accounts).toBe(curve.subjects)
    expect(answer.crossed.at(-1)).toBeLessThanOrEqual(answer.churned)
    if (answer.median !== null) {
      const before = curve.time.findLastIndex((time) => time < answer.median!)
      expect(curve.survival[before] ?? 1).toBeGreaterThan(0.5)
    }
  })

  it('knows nothing of nobody', () => {
    const nobody = answerSurvival(analysis, { ...scope, accounts: { country: ['nowhere'] } })
    expect(nobody).toMatchObject({ accounts: 0, churned: 0, median: null, lifespan: null })
    expect(nobody.survival).toHaveLength(0)
  })
})

describe('answerChurnTrend', () => {
  it.for(['last12', 'last6', 'last3'] as const)('has both rates over the windows of the period %s', (period) => {
    const trend = answerChurnTrend(analysis, { ...scope, period })
    const { windowMonths: length } = trend
    const at = trend.months.length - 2
    const end = trend.months[at]! + 1
    const window = (months: number) => ({ from: firstDayOfMonth(end - months), to: firstDayOfMonth(end) })
    const cur = window(length)
    const prev = { from: firstDayOfMonth(end - 2 * length), to: cur.from }
    const ledger = analysis.ledger(scope)
    const mask = analysis.mask(scope)
    expect(trend.windowLogoChurn[at]).toBe(logoChurn(analysis.rhythms(scope), mask, cur).rate)
    expect(trend.windowReturns).toEqual({
      churned: logoChurn(analysis.rhythms(scope), mask, cur).churned,
      returned: returnedSinceChurn(analysis.rhythms(scope), mask, cur),
    })
    expect(trend.revenueChurn[at]).toBeCloseTo(1 - revenueRetention(movements(ledger, mask, prev, cur)).grr!, 12)
  })

  it('does not know the rates of a month that runs, nor of windows before the first sale', () => {
    const trend = answerChurnTrend(analysis, scope)
    expect(trend.windowLogoChurn.at(-1)).toBeNaN()
    expect(trend.revenueChurn.at(-1)).toBeNaN()
    expect(trend.windowLogoChurn[0]).toBeNaN()
    const young: Scope = { ...scope, period: 'last12', asOfDay: firstDayOfMonth(trend.months[6]!) }
    expect(answerChurnTrend(analysis, young).windowReturns).toBeNull()
  })
})
