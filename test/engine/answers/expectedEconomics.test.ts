import { beforeAll, describe, expect, it } from 'vitest'
import { addMonths } from '../../../src/core/calendar'
import { lawOf } from '../../../src/core/clv/lawOf'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import type { EconomicsAnswer } from '../../../src/engine/answers/economics'
import { answerEconomics, answerExpectedEconomics } from '../../../src/engine/answers/economics'
import { settledForecast } from '../../../src/engine/settledForecast'
import { costedCompany } from '../costedCompany'
import { analysisOf } from '../smallCompany'

const analysis = analysisOf(costedCompany(200))
const { signal } = new AbortController()
const question = (scope: Scope) => ({ scope, grain: 'month', offset: 'calendar' }) as const

let ahead: EconomicsAnswer
beforeAll(async () => {
  ahead = await answerExpectedEconomics(analysis, question(DEFAULT_SCOPE), signal)
})

describe('the economics of new accounts with what is expected', () => {
  it('join, account by account, what the model expects from tomorrow to the end of its first 36 months', async () => {
    const { frame, fit } = await settledForecast(analysis, DEFAULT_SCOPE, signal)
    const law = lawOf(fit!.presentFit)
    const { saleStart, saleDay, asOfDay, unitCount } = analysis.ledger(DEFAULT_SCOPE)
    const { first, last } = ahead.months!
    let [expected, accounts] = [0, 0]
    for (let unit = 0; unit < unitCount; unit++) {
      const days = frame.days.day.subarray(frame.days.start[unit], frame.days.start[unit + 1])
      if (saleStart[unit] === saleStart[unit + 1]) continue
      const won = saleDay[saleStart[unit]!]!
      if (won < addMonths(0, first) || won >= addMonths(0, last + 1)) continue
      accounts++
      const left = addMonths(won, 36) - 1 - asOfDay
      const orders = left > 0 ? law.expected(days.length - 1, days.at(-1)! - won, asOfDay - won, left) : 0
      expected += orders * fit!.present.units.orderValue[unit]!
    }
    const { total } = ahead
    expect(ahead.standing).toBe('shown')
    expect(total?.accounts).toBe(accounts)
    const { ltv, low, high, share, ratio } = total!.withExpected!
    expect(ltv / ((total!.value + expected) / accounts)).toBeCloseTo(1, 9)
    expect(share / (expected / (total!.value + expected))).toBeCloseTo(1, 9)
    expect(ratio! / ((total!.value + expected) / total!.cost)).toBeCloseTo(1, 9)
    expect(low).toBeLessThan(ltv)
    expect(high).toBeGreaterThan(ltv)
    expect(low).toBeGreaterThan(total!.ltv!)
  })

  it('leave what is seen as it is, and add up over channels and cohorts', () => {
    const seen = answerEconomics(analysis, question(DEFAULT_SCOPE))
    expect(seen.total).toEqual({ ...ahead.total, withExpected: null })
    for (const rows of [ahead.channels, ahead.cohorts]) {
      const whole = rows.reduce((sum, { withExpected, accounts }) => sum + withExpected!.ltv * accounts, 0)
      expect(whole / (ahead.total!.withExpected!.ltv * ahead.total!.accounts)).toBeCloseTo(1, 9)
    }
  })

  it('expect more of younger cohorts', () => {
    const shares = ahead.cohorts.map(({ withExpected }) => withExpected!.share)
    expect(shares.at(-1)).toBeGreaterThan(shares[0]!)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
  })

  it('say why where the forecast is not shown, and keep what is seen', async () => {
    const few = analysisOf(costedCompany(15))
    const answer = await answerExpectedEconomics(few, question(DEFAULT_SCOPE), signal)
    expect(answer.standing).toBe('gated')
    expect(answer.total?.withExpected).toBeNull()
    expect(answer.total?.ltv).not.toBeNull()
  })
})
