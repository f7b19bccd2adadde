import { firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import type { DemoFirm } from './demoFirm'
import { drawFirm, expectedMarginShare } from './demoFirm'
import type { DemoHistory } from './demoHistory'
import { workingDay } from './demoHistory'
import { ACQUISITIONS, CAMPAIGNS } from './demoAcquisitions'
import { SEGMENTS } from './demoSegments'
import type { Random } from './random'
import { createRandom } from './random'

/** Accounts won in the first and in the last month of the history; between them the number grows evenly. */
const NEW_ACCOUNTS_A_MONTH = [12, 19] as const

/** Accounts that were customers before the history begins. */
const ESTABLISHED_ACCOUNTS = 480

/** How many of the biggest firms are looked at for planting silence, and every how many-th of them falls silent. */
const SLIPPING = { among: 64, every: 4 } as const

/**
 * The firms that buy from the demo company, in the order they were won. Some of the biggest of them have just
 * fallen silent: `slipping` holds their places.
 */
export function demoFirms(
  seed: number,
  history: DemoHistory,
): { readonly firms: readonly DemoFirm[]; readonly slipping: ReadonlySet<number> } {
  const drawn = [...established(seed, history), ...won(seed, history), ...fromCampaigns(seed, history)]
  const firms = drawn.toSorted((a, b) => a.wonDay - b.wonDay)
  const big = firms
    .map((firm, place) => ({ firm, place }))
    .filter(({ firm }) => canSlip(firm, history))
    .map(({ firm, place }) => ({ place, stake: firm.ordersPerYear * firm.orderValue * expectedMarginShare(firm) }))
    .toSorted((a, b) => b.stake - a.stake)
    .slice(0, SLIPPING.among)
  const slipping = new Set(big.filter((_, i) => i % SLIPPING.every === 1).map(({ place }) => place))
  return { firms: firms.map((firm, i) => (slipping.has(i) ? silenced(seed, history, firm, i) : firm)), slipping }
}

/** Whether three usual gaps ago the firm was a customer for long enough to have a rhythm. */
function canSlip(firm: DemoFirm, history: DemoHistory): boolean {
  return firm.untilDay > history.lastDay && firm.wonDay < history.lastDay - 300 && firm.ordersPerYear > 8
}

/** The firm as a steady buyer that stopped one and a half to three of its usual gaps ago. */
function silenced(seed: number, history: DemoHistory, firm: DemoFirm, place: number): DemoFirm {
  const gaps = createRandom(seed, 5, place).between(1.5, 3)
  const silence = Math.ceil((gaps * 365.25) / firm.ordersPerYear)
  return { ...firm, regularity: 4, untilDay: history.lastDay - silence }
}

function established(seed: number, history: DemoHistory): readonly DemoFirm[] {
  return Array.from({ length: ESTABLISHED_ACCOUNTS }, (_, i) => {
    const random = createRandom(seed, 2, i)
    const wonDay = history.firstDay - Math.floor(random.between(90, 3600))
    return drawFirm(random, history, wonDay, drawAcquisition(random))
  })
}

function won(seed: number, history: DemoHistory): readonly DemoFirm[] {
  const [atFirst, atLast] = NEW_ACCOUNTS_A_MONTH
  const firstMonth = monthOfDay(history.firstDay)
  const firms: DemoFirm[] = []
  for (let month = 0; month <= 36; month++) {
    const from = firstDayOfMonth(firstMonth + month)
    const days = firstDayOfMonth(firstMonth + month + 1) - from
    const number = Math.round(atFirst + ((atLast - atFirst) * month) / 36)
    for (let i = 0; i < number; i++) {
      const random = createRandom(seed, 3, month, i)
      const wonDay = workingDay(from + random.below(days))
      if (wonDay <= history.lastDay) firms.push(drawFirm(random, history, wonDay, drawAcquisition(random)))
    }
  }
  return firms
}

function fromCampaigns(seed: number, history: DemoHistory): readonly DemoFirm[] {
  const firstMonth = monthOfDay(history.firstDay)
  return CAMPAIGNS.flatMap((campaign, c) =>
    Array.from({ length: campaign.accounts }, (_, i) => {
      const random = createRandom(seed, 4, c, i)
      const from = firstDayOfMonth(firstMonth + campaign.from)
      const to = firstDayOfMonth(firstMonth + campaign.from + campaign.months)
      const wonDay = workingDay(from + random.below(to - from))
      const wanted = SEGMENTS.find(({ name }) => name === campaign.segment)
      return drawFirm(random, history, wonDay, campaign, i % 2 === 0 ? wanted : undefined)
    }),
  )
}

function drawAcquisition(random: Random) {
  return ACQUISITIONS[random.weighted(ACQUISITIONS.map(({ weight }) => weight))]
}
