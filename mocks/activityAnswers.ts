import { civilOfDay, firstDayOfMonth } from '../src/core/calendar'
import type { DemoActivities } from './company/activities/demoActivities'
import type { FirmLife } from './company/activities/firmLife'

/** Where the support desk's API and the CRM's exports stand. */
export const DESK_PATH = '/api/desk/'
export const CRM_PATH = '/api/crm/'

/** The CSV files of the CRM, by their names. */
export const CRM_FILES = [
  'deliveries',
  'memberships',
  'quotes',
  'visits',
  'samples',
  'referrals',
  'services',
  'uses',
] as const

/** The lists of the support desk and the files of the CRM as they are answered, by path. */
export function activityAnswers(activities: DemoActivities): ReadonlyMap<string, () => Response> {
  const { deliveries, memberships, quotes, visits, samples, referrals, services, uses } = activities
  const files: Readonly<Record<(typeof CRM_FILES)[number], readonly (readonly (string | number)[])[]>> = {
    deliveries: [
      ['System', 'Customer', 'Promised', 'Delivered'],
      ...deliveries.map(({ record, promised, delivered }) => [...whose(record), day(promised), day(delivered)]),
    ],
    memberships: [
      ['System', 'Customer', 'Joined', 'Left'],
      ...memberships.map(({ record, joined, left }) => [...whose(record), day(joined), day(left)]),
    ],
    quotes: [
      ['System', 'Customer', 'Quote date', 'Decided', 'Outcome', 'Net amount', 'Currency'],
      ...quotes.map((quote) => [
        ...whose(quote.record),
        day(quote.quoted),
        day(quote.decided),
        quote.outcome,
        quote.amount,
        'EUR',
      ]),
    ],
    visits: [['System', 'Customer', 'Visit date'], ...visits.map((visit) => [...whose(visit.record), day(visit.day)])],
    samples: [['System', 'Customer', 'Sent at'], ...samples.map((sent) => [...whose(sent.record), day(sent.day)])],
    referrals: [
      ['System', 'Customer', 'Referred customer', 'Referral date'],
      ...referrals.map(({ record, referred, day: on }) => [...whose(record), referred.id, day(on)]),
    ],
    services: [
      ['Month', 'Service', 'Audience', 'Maintenance hours', 'Running cost', 'Currency'],
      ...services.map(({ month, service, audience, hours, cost }) => [
        day(firstDayOfMonth(month)).slice(0, 7),
        service,
        audience,
        hours,
        cost,
        'EUR',
      ]),
    ],
    uses: [
      ['System', 'Customer', 'Service', 'Used at'],
      ...uses.map(({ record, service, day: on }) => [...whose(record), service, day(on)]),
    ],
  }
  return new Map([
    ...CRM_FILES.map((name) => [`${CRM_PATH}${name}.csv`, () => csv(files[name])] as const),
    [`${DESK_PATH}tickets`, () => Response.json({ data: ticketRows(activities) })],
    [`${DESK_PATH}scores`, () => Response.json({ data: scoreRows(activities) })],
  ])
}

function ticketRows({ tickets }: DemoActivities) {
  return tickets.map(({ record, opened, answered, closed }, place) => ({
    id: place + 1,
    account: { system: record.source, number: record.id },
    opened_at: minute(opened),
    first_response_at: answered === null ? null : minute(answered),
    closed_at: closed === null ? null : minute(closed),
  }))
}

function scoreRows({ scores }: DemoActivities) {
  return scores.map(({ record, day: on, score }, place) => ({
    id: place + 1,
    account: { system: record.source, number: record.id },
    given_on: day(on),
    score,
  }))
}

function csv(rows: readonly (readonly (string | number)[])[]): Response {
  const text = `${rows.map((cells) => cells.join(',')).join('\n')}\n`
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } })
}

function whose({ source, id }: FirmLife['record']): readonly [string, number] {
  return [source, id]
}

function day(civil: number | null): string {
  if (civil === null) return ''
  const { year, month, day: of } = civilOfDay(civil)
  return `${year}-${two(month)}-${two(of)}`
}

function minute(since1970: number): string {
  const at = since1970 % 1440
  return `${day(Math.floor(since1970 / 1440))}T${two(Math.floor(at / 60))}:${two(at % 60)}:00`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
