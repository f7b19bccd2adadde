import { expect, it } from 'vitest'
import { bgNbd } from '../../src/core/clv/bgNbd'
import { gammaGammaLaw } from '../../src/core/clv/gammaGammaLaw'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { paretoNbd } from '../../src/core/clv/paretoNbd'
import type { PurchaseLaw } from '../../src/core/clv/purchaseModel'
import { golden } from '../core/clv/goldenRows'
import { expectNear } from '../core/math/expectNear'
import { withShared } from '../shared/sharedFolder'

interface BtydRun {
  readonly walk_params: readonly number[]
  readonly walk_expect52: number
  readonly walk_1516_cet52: number
  readonly walk_1516_palive: number
  readonly walk_paradox: readonly number[]
  readonly bg: { readonly p1: number; readonly p2: number; readonly p3: number; readonly p4: number }
  readonly walk_bg_expect52: number
  readonly walk_bg_1516_cet52: number
  readonly walk_bg_1516_palive: number
  readonly pnbd_pmf_t39: readonly number[]
  readonly bg_pmf_t39: readonly number[]
}

interface Published {
  readonly id: string
  readonly expected: number | readonly number[]
  readonly tol: number
}

interface Coefficients {
  readonly params: Readonly<Record<string, { readonly coef: number }>>
}

interface LifetimesCustomer {
  readonly x: number
  readonly t_x: number
  readonly T: number
  readonly m: number
  readonly gg_expected: number
  readonly bg: LifetimesFigures
  readonly mbg: LifetimesFigures
  readonly pnbd: LifetimesFigures
}

interface LifetimesFigures {
  readonly p_alive: number
  readonly cet: number
  readonly clv12m_1pct: number
}

interface LifetimesRun extends Readonly<Record<'bg' | 'mbg' | 'pnbd' | 'gg', Coefficients>> {}

const MODELS = { bg: bgNbd, mbg: mbgNbd, pnbd: paretoNbd } as const
/** What lifetimes takes a month of weeks to be. */
const WEEKS_A_MONTH = 4.345

withShared('figures of others', (folder) => {
  const { btyd_run, published, lifetimes_customers } = golden<{
    readonly btyd_run: BtydRun
    readonly published: readonly Published[]
    readonly lifetimes_customers: Readonly<Record<string, readonly LifetimesCustomer[]>>
  }>(folder, 'models.json')
  const { result } = golden<{ readonly result: Readonly<Record<string, LifetimesRun>> }>(folder, 'lifetimes-cdnow.json')
  const publishedAs = (id: string) => published.find((one) => one.id === id)!

  it('BTYD of R: expectations, the increasing frequency paradox and the distribution of purchases', () => {
    const pareto = paretoNbd.law(btyd_run.walk_params)
    const { p1, p2, p3, p4 } = btyd_run.bg
    const betaGeometric = bgNbd.law([p1, p2, p3, p4])
    expectNear(pareto.expected(0, 0, 0, 52), btyd_run.walk_expect52, 1e-9)
    expectNear(pareto.expected(26, 30.86, 31, 52), btyd_run.walk_1516_cet52, 1e-9)
    expectNear(pareto.pActive(26, 30.86, 31), btyd_run.walk_1516_palive, 1e-9)
    btyd_run.walk_paradox.forEach((expected, i) => {
      expectNear(pareto.expected(10 + 5 * i, 20, 39, 52), expected, 1e-8)
    })
    expectNear(betaGeometric.expected(0, 0, 0, 52), btyd_run.walk_bg_expect52, 1e-9)
    expectNear(betaGeometric.expected(26, 30.86, 31, 52), btyd_run.walk_bg_1516_cet52, 1e-9)
    expectNear(betaGeometric.pActive(26, 30.86, 31), btyd_run.walk_bg_1516_palive, 1e-9)
    expectMasses(pareto, btyd_run.pnbd_pmf_t39)
    expectMasses(betaGeometric, btyd_run.bg_pmf_t39)
  })

  it('published expectations of a new customer', () => {
    const pareto = paretoNbd.law([0.553, 10.578, 0.606, 11.669])
    const betaGeometric = bgNbd.law([0.2425945, 4.4136019, 0.7929199, 2.4258881])
    const ofPareto = publishedAs('PNBD_EXP_0_9')
    const ofBetaGeometric = publishedAs('BG_EXP')
    ;(ofPareto.expected as readonly number[]).forEach((one, t) => {
      expect(Math.abs(pareto.expected(0, 0, 0, t) - one)).toBeLessThanOrEqual(ofPareto.tol)
    })
    const times = [0.1429, 1, 3, 31.8571, 32, 78]
    ;(ofBetaGeometric.expected as readonly number[]).forEach((one, i) => {
      expect(Math.abs(betaGeometric.expected(0, 0, 0, times[i]!) - one)).toBeLessThanOrEqual(ofBetaGeometric.tol)
    })
  })

  it.each(Object.keys(lifetimes_customers))('lifetimes of Python, customer by customer: %s', (name) => {
    const { gg, ...runs } = result[name]!
    const coefficients = (run: Coefficients) => Object.values(run.params).map(({ coef }) => coef)
    const spending = gammaGammaLaw(coefficients(gg))
    for (const customer of lifetimes_customers[name]!) {
      const { x, t_x, T, m, gg_expected } = customer
      const value = spending.expected(m > 0 ? x : 0, m)
      expectNear(value, gg_expected, 1e-9)
      for (const key of ['bg', 'mbg', 'pnbd'] as const) {
        const law = MODELS[key].law(coefficients(runs[key]))
        const { p_alive, cet, clv12m_1pct } = customer[key]
        expectNear(law.pActive(x, t_x, T), p_alive, 1e-6)
        expectNear(law.expected(x, t_x, T, name.startsWith('master_full') ? 52 : 39), cet, 1e-6)
        expectNear(value * discountedByMonth(law, x, t_x, T), clv12m_1pct, 1e-6)
      }
    }
  })
})

function expectMasses(law: PurchaseLaw, masses: readonly number[]) {
  const more = [1, ...law.exceedance(0, 0, 0, 39, 1e-14)]
  masses.forEach((one, n) => expectNear(more[n]! - more[n + 1]!, one, 1e-9))
}

/** Purchases of twelve months, each month's at 1 % a month. */
function discountedByMonth(law: PurchaseLaw, x: number, tx: number, T: number): number {
  let sum = 0
  for (let month = 1; month <= 12; month++) {
    const until = law.expected(x, tx, T, month * WEEKS_A_MONTH)
    const before = law.expected(x, tx, T, (month - 1) * WEEKS_A_MONTH)
    sum += (until - before) / 1.01 ** month
  }
  return sum
}
