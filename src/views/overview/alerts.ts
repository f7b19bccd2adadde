import { goalGap } from '../../core/goalGap'
import { wilsonInterval } from '../../core/wilsonInterval'
import type { AccountRow, HeldStatus, IntakeAnswer, KpisAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'
import { type GoalCell, goalVerdict } from './goalWords'
import { KPI_CELLS } from './kpiCellList'
import { RETENTION_NOISE } from './overviewWords'

/** Something to see to, found by a plain rule in the answers on screen. */
export interface Alert {
  /** Names the rule and what it is about; the same as long as it is the same finding. */
  readonly id: string
  /** As a `Figure` takes them. */
  readonly kind: GoalCell['kind']
  readonly value: number | null
  /** The finding in one sentence, its threshold said. */
  readonly text: string
  /** As printed: a finding that was set aside comes back when this changes. */
  readonly figure: string
  readonly place: AlertPlace
}

/** Where a finding leads: a part of this screen, another screen, an account. */
export type AlertPlace =
  | { readonly to: '/' | '/churn' | '/data' }
  | { readonly to: '/accounts/$account'; readonly account: string }

/** So many days may lie between a source's newest order and the newest of all before it is called stale. */
export const STALE_DAYS = 7

/** What the rules of alerts read. Whatever is not known yet is absent, and its rules say nothing. */
export interface AlertFacts {
  readonly kpis: KpisAnswer | undefined
  /** The goal in force of a figure; null when there is none. */
  readonly goalOf: (metric: string) => { readonly target: number } | null
  /** The account at risk that brought the most in the last 12 months. */
  readonly atRisk: AccountRow | undefined
  readonly intake: IntakeAnswer | undefined
  readonly status: HeldStatus
}

/** Every finding of the rules, the figures first, then the account, then the sources. */
export function alertsOf(facts: AlertFacts, format: Format): readonly Alert[] {
  const { kpis, goalOf, atRisk, intake, status } = facts
  return [
    ...(kpis === undefined ? [] : [...worseRetention(kpis, format), ...worseChurn(kpis, format)]),
    ...(kpis === undefined ? [] : missedGoals(kpis, goalOf, format)),
    ...(atRisk === undefined || atRisk.value12 <= 0 ? [] : [accountAtRisk(atRisk, format)]),
    ...(intake === undefined ? [] : sourceAlerts(intake, status, format)),
  ]
}

/** Retention that fell by more than the noise that the strip and the headline use. */
function worseRetention(kpis: KpisAnswer, format: Format): Alert[] {
  return (['nrr', 'grr'] as const).flatMap((name) => {
    const { value, previous } = kpis[name]
    if (value === null || previous === null || previous - value <= RETENTION_NOISE) return []
    const label = name === 'nrr' ? 'Net' : 'Gross'
    const text = `${label} revenue retention fell by ${format.points(previous - value)} to ${format.percent(value)}, more than the ${format.points(RETENTION_NOISE)} taken as noise.`
    return [alert(`worse ${name}`, 'percent', value, text, format.percent(value), '/')]
  })
}

/** Churn whose rate before lies below the 95 % interval of the rate now. */
function worseChurn({ logoChurnMonthly: churn }: KpisAnswer, format: Format): Alert[] {
  const { value, previous, numerator, denominator } = churn
  if (value === null || previous === null || numerator === null || denominator === null) return []
  const interval = wilsonInterval(numerator, denominator)
  if (interval === null || previous >= interval.low) return []
  const range = `${format.percent(interval.low)}–${format.percent(interval.high)}`
  const text = `Monthly logo churn rose to ${format.percent(value)}; the ${format.percent(previous)} before lie outside of its 95% interval, ${range}.`
  return [alert('worse churn', 'percent', value, text, format.percent(value), '/churn')]
}

function missedGoals(kpis: KpisAnswer, goalOf: AlertFacts['goalOf'], format: Format): Alert[] {
  return KPI_CELLS.flatMap((cell) => {
    const target = goalOf(cell.metric)?.target
    const { value } = kpis[cell.name]
    if (cell.goal === undefined || target === undefined || !(goalGap(value, target, cell.goal) > 0)) return []
    const goal = format.figure(cell.kind, target)
    const figure = format.figure(cell.kind, value)
    const text = `${cell.label} of ${figure} misses its goal ${goal}: ${goalVerdict(cell, value, target, format)}.`
    const to = cell.name === 'logoChurnMonthly' ? '/churn' : '/'
    return [alert(`goal ${cell.metric}`, cell.kind, value, text, `${figure} of ${goal}`, to)]
  })
}

function accountAtRisk({ key, name, id, value12 }: AccountRow, format: Format): Alert {
  const text = `${name === '' ? id : name} is the largest account at risk: ${format.money(value12)} in the last 12 months.`
  return {
    ...alert(`at risk ${key}`, 'money', value12, text, format.money(value12), '/'),
    place: { to: '/accounts/$account', account: key },
  }
}

function sourceAlerts(intake: IntakeAnswer, status: HeldStatus, format: Format): Alert[] {
  const labelOf = (source: string) => status.sources.find(({ id }) => id === source)?.label ?? source
  const orders = intake.newest.filter(({ record }) => record === 'order')
  const newest = orders.reduce((latest, { day }) => Math.max(latest, day), 0)
  const stale = orders
    .filter(({ day }) => newest - day > STALE_DAYS)
    .map(({ source, day }) => {
      const text = `${labelOf(source)} has no order after ${format.day(day)}, ${format.count(newest - day)} days before the newest of all (more than ${STALE_DAYS}).`
      return alert(`stale ${source}`, 'days', newest - day, text, format.day(day), '/data')
    })
  const rejected = intake.report.sources.flatMap(({ source, feeds }) => {
    const rows = feeds.flatMap((feed) => feed.rejectedByReason).reduce((sum, reason) => sum + reason.rows, 0)
    if (rows === 0) return []
    const text = `${format.count(rows)} ${rows === 1 ? 'row' : 'rows'} of ${labelOf(source)} could not be used.`
    return [alert(`rejected ${source}`, 'count', rows, text, format.count(rows), '/data')]
  })
  return [...stale, ...rejected]
}

function alert(
  id: string,
  kind: GoalCell['kind'],
  value: number | null,
  text: string,
  figure: string,
  to: '/' | '/churn' | '/data',
): Alert {
  return { id, kind, value, text, figure, place: { to } }
}
