import type { PlacedActivity } from '../../core/activities/activityTable'
import type { ServiceFigures } from '../../core/activities/serviceFigures'
import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerActivities } from '../answers/activities'
import type { TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** A service or campaign with its uses in the period by unit, and which rows of the feeds they and its cost come from. */
function serviceAt(analysis: Analysis, scope: Scope, service: string) {
  const figures = answerActivities(analysis, scope).services?.find((one) => one.service === service)
  if (figures === undefined) return null
  const asOfDay = analysis.asOfDay(scope)
  const { from, to } = analysis.frame(scope).current
  const { groupOf } = analysis.table.accounts
  const countsRow = ({ subject, day }: PlacedActivity) =>
    subject === service && from <= day && day < to && day <= asOfDay
  const uses = new Uint32Array(analysis.ledger(scope).unitCount)
  for (const row of analysis.activities.byKind.uses)
    if (countsRow(row)) uses[scope.unit === 'group' ? groupOf[row.account]! : row.account]!++
  return { figures, uses, drawn: { ...witnesses(asOfDay), feed: 'uses', sharedFeed: 'services', countsRow } as const }
}

/** What each account used of it: `of` says what its uses count. */
function used(of: (uses: number) => number, above: 'accounts' | 'activities', shown: (of: ServiceFigures) => number) {
  return ((analysis, scope, at) => {
    const its = serviceAt(analysis, scope, at)
    if (its === null) return null
    const { uses, figures, drawn } = its
    const parts = addedContributions(uses.length, analysis.mask(scope), (unit) =>
      uses[unit]! > 0 ? of(uses[unit]!) : null,
    )
    return { ...drawn, parts, above, below: null, shown: shown(figures) }
  }) satisfies TakeApart
}

/** What its months take, in equal shares of all accounts that used it, chosen or not. */
function shared(
  above: 'money' | 'hours',
  amount: (of: ServiceFigures) => number | null,
  shown: (of: ServiceFigures) => number | null,
): TakeApart {
  return (analysis, scope, at) => {
    const its = serviceAt(analysis, scope, at)
    const taken = its === null ? null : amount(its.figures)
    if (its === null || taken === null) return null
    const { uses, figures, drawn } = its
    const share = taken / figures.allUsers
    const parts = dividedContributions(
      uses.length,
      null,
      (unit) => (uses[unit]! > 0 ? share : null),
      () => 1,
    )
    return { ...drawn, parts, above, below: 'accounts', shown: shown(figures) }
  }
}

/** Who uses a service or campaign, and what it takes for each of them; placed by its name. */
export const SERVICE_COST_BEHIND = {
  'service-users': used(
    () => 1,
    'accounts',
    ({ users }) => users,
  ),
  'service-uses': used(
    (uses) => uses,
    'activities',
    ({ uses }) => uses,
  ),
  'service-cost-each': shared(
    'money',
    ({ cost }) => cost,
    ({ costPerUser }) => costPerUser,
  ),
  'service-hours-each': shared(
    'hours',
    ({ hours }) => hours,
    ({ hoursPerUser }) => hoursPerUser,
  ),
} as const satisfies Record<string, TakeApart>
