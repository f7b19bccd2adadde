import { describe, expect, it } from 'vitest'
import { dayOfCivil } from '../../../src/core/calendar'
import { DEFAULT_SCOPE, type Scope } from '../../../src/core/scope'
import { accountWorth, netClvOfScope } from '../../../src/engine/answers/accountWorth'
import { answerEconomics } from '../../../src/engine/answers/economics'
import { costedCompany } from '../costedCompany'
import { analysisOf, smallCompany } from '../smallCompany'

const analysis = analysisOf(costedCompany())
const ask = (part: Partial<Scope> = {}, of = analysis) =>
  answerEconomics(of, { scope: { ...DEFAULT_SCOPE, ...part }, grain: 'month', offset: 'calendar' })
const total = <Row>(rows: readonly Row[], amount: (row: Row) => number) =>
  rows.reduce((sum, row) => sum + amount(row), 0)
const FEBRUARY_2023 = (2023 - 1970) * 12 + 1

describe('the economics of new accounts', () => {
  it('add up: channels to all, cohorts to all, carried and waiting costs to what was spent', () => {
    const { gap, months, channels, cohorts, total: all, spent, waiting } = ask()
    expect(gap).toBeNull()
    // January's accounts may be older than the data.
    expect(months).toEqual({ first: FEBRUARY_2023, last: FEBRUARY_2023 + 8 })
    for (const rows of [channels, cohorts]) {
      expect(total(rows, ({ accounts }) => accounts)).toBe(all?.accounts)
      expect(total(rows, ({ cost }) => cost)).toBe(all?.cost)
      expect(total(rows, ({ value }) => value)).toBe(all?.value)
    }
    expect((all?.cost ?? 0) + total(waiting, ({ amount }) => amount)).toBe(spent)
    expect(waiting.find(({ channel }) => channel === 'trade fair')?.amount).toBe(2_000_000)
  })

  it('tell the channel that pays from the one that does not', () => {
    const { channels } = ask()
    const [web, phone] = ['web', 'phone'].map((name) => channels.find(({ channel }) => channel === name))
    expect(web?.ratio).toBeGreaterThan(1)
    expect(web?.payback?.age).not.toBeNull()
    expect(phone?.ratio).toBeLessThan(1)
    expect(phone?.payback?.age).toBeNull()
  })

  it('count in margin whatever the basis, and the chosen accounts only', () => {
    expect(ask({ basis: 'revenue' }).total?.value).toBe(ask().total?.value)
    const [some, others] = [['Ada Holm'], ['Bo Lind']].map((rep) => ask({ accounts: { rep } }).total)
    expect((some?.cost ?? 0) + (others?.cost ?? 0)).toBe(ask().total?.cost)
  })

  it('know at an earlier as-of only what was told and over by then', () => {
    const then = ask({ asOfDay: dayOfCivil(2023, 6, 10) })
    expect(then.months).toEqual({ first: FEBRUARY_2023, last: FEBRUARY_2023 + 3 })
    expect(then.cohorts.every(({ payback }) => (payback?.seen ?? 0) <= 3)).toBe(true)
  })

  it('put quarters together of their months', () => {
    const scope = DEFAULT_SCOPE
    const quarters = answerEconomics(analysis, { scope, grain: 'quarter', offset: 'calendar' })
    expect(quarters.cohorts.map(({ month }) => month)).toEqual([0, 3, 6].map((month) => FEBRUARY_2023 - 1 + month))
    expect(total(quarters.cohorts, ({ cost }) => cost)).toBe(quarters.total?.cost)
    // January is in no cost, and the first quarter of the curves with it.
    expect(quarters.curves?.cac[0]).toBeNaN()
  })

  it.for<[why: string, part: Partial<Scope>, of: typeof analysis, gap: string]>([
    ['without a feed', {}, analysisOf(smallCompany()), 'no-costs'],
    ['under a sales filter', { sales: { channel: ['web'] } }, analysis, 'sales-filter'],
    ['before a month of it is over', { asOfDay: dayOfCivil(2023, 1, 20) }, analysis, 'no-month'],
  ])('are not there %s, with the reason', ([, part, of, gap]) => {
    expect(ask(part, of)).toMatchObject({ gap, total: null, channels: [], cohorts: [], curves: null })
  })

  it('are of nobody where no account is chosen', () => {
    expect(ask({ accounts: { country: ['nowhere'] } })).toMatchObject({ gap: null, total: null, channels: [] })
  })
})

describe('what an account was worth', () => {
  it('keeps each cost apart, and says of each why it is not known', () => {
    const worths = Array.from({ length: analysis.table.accounts.count }, (_, unit) =>
      accountWorth(analysis, DEFAULT_SCOPE, unit),
    )
    const net = netClvOfScope(analysis, DEFAULT_SCOPE)
    worths.forEach(({ historical, acquisition, service }, unit) => {
      const known = historical !== null && acquisition.amount !== null && service.amount !== null
      if (known) expect(net?.[unit]).toBe(historical - acquisition.amount - service.amount)
      else expect(net?.[unit]).toBeNaN()
    })
    expect(worths.some(({ acquisition }) => acquisition.gap === 'not-told')).toBe(true)
    expect(worths.some(({ acquisition }) => acquisition.amount !== null)).toBe(true)
    const bare = accountWorth(analysisOf(smallCompany()), DEFAULT_SCOPE, 0)
    expect([bare.acquisition, bare.service]).toEqual([
      { amount: null, gap: 'no-costs' },
      { amount: null, gap: 'no-costs' },
    ])
    expect(bare.rule?.value).toBeGreaterThan(0)
  })
})
