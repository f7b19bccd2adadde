import type { DemoCompany } from '../demoCompany'
import { type DemoDelivery, demoDeliveries, ROUGH_LANE } from './demoDeliveries'
import { type DemoMembership, demoMemberships, CLUB } from './demoMemberships'
import { type DemoQuote, demoQuotes } from './demoQuotes'
import { type DemoReferral, demoReferrals } from './demoReferrals'
import { type DemoScore, demoScores, UNHAPPY } from './demoScores'
import { type DemoServiceMonth, type DemoUse, demoServiceMonths, demoUses } from './demoServices'
import { type DemoTicket, demoTickets, SLOW_DESK } from './demoTickets'
import { type DemoContact, demoSamples, demoVisits } from './demoVisits'
import { firmLives } from './firmLife'
import { orderDaysOf } from './orderDaysOf'
import { firmsThatMet } from './metWith'

/** What the demo company's support desk and CRM tell beside its shops, and what is true of it. */
export interface DemoActivities {
  readonly tickets: readonly DemoTicket[]
  readonly scores: readonly DemoScore[]
  readonly deliveries: readonly DemoDelivery[]
  readonly memberships: readonly DemoMembership[]
  readonly quotes: readonly DemoQuote[]
  readonly visits: readonly DemoContact[]
  readonly samples: readonly DemoContact[]
  readonly referrals: readonly DemoReferral[]
  readonly services: readonly DemoServiceMonth[]
  readonly uses: readonly DemoUse[]
  /** Never served: the places of the firms that met with each. */
  readonly truth: {
    readonly slowDesk: ReadonlySet<number>
    readonly roughLane: ReadonlySet<number>
    readonly unhappy: ReadonlySet<number>
    readonly members: ReadonlySet<number>
  }
}

/** Draws the optional feeds of a company. They change nothing of what its shops serve. Laws: docs/demo-company.md. */
export function demoActivities(company: DemoCompany): DemoActivities {
  const lives = firmLives(company)
  const daysOf = orderDaysOf(company)
  const truth = {
    slowDesk: firmsThatMet(SLOW_DESK, lives),
    roughLane: firmsThatMet(ROUGH_LANE, lives),
    unhappy: firmsThatMet(UNHAPPY, lives),
    members: firmsThatMet(CLUB, lives),
  }
  return {
    tickets: demoTickets(company.history, lives, truth.slowDesk),
    scores: demoScores(company.history, lives, truth.unhappy),
    deliveries: demoDeliveries(company.history, daysOf, lives, truth.roughLane),
    memberships: demoMemberships(lives, truth.members),
    quotes: demoQuotes(company.history, lives),
    visits: demoVisits(daysOf, lives),
    samples: demoSamples(daysOf, lives),
    referrals: demoReferrals(company.history, lives),
    services: demoServiceMonths(company.history),
    uses: demoUses(company.history, lives),
    truth,
  }
}
