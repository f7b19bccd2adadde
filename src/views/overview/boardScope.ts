import { fingerprint } from '../../core/fingerprint'
import type { Scope } from '../../core/scope'
import { isoOfDay } from '../../state/isoDay'
import { goalScope } from '../../state/goalScope'
import type { EngineStatus, IntakeAnswer, KpisAnswer } from '../../state/answers'
import { definitionWords } from '../../ui/definitionWords'
import type { Format } from '../../ui/format'

/** What the figures of a pack are of: "as of 9 Dec 2011, Sep – Nov 2011 against Jun – Aug 2011, GBP, Europe/London". */
export function frameWords({ frame }: KpisAnswer, { zone }: EngineStatus, format: Format): string {
  const against = frame.previousCovered ? ` against ${format.window(frame.previous)}` : ''
  return `As of ${format.day(frame.asOfDay)}, ${format.window(frame.current)}${against}, ${format.currency ?? ''}, ${zone}`
}

/** Who and what is counted: "all accounts", or the filters; the rule of churn, the unit, and what else is not as usual. */
export function scopeSentence(scope: Scope, { definition }: EngineStatus): string {
  const filters = [
    ...Object.entries(scope.accounts).map(([field, values]) => chosen(field, values)),
    ...Object.entries(scope.sales).map(([field, values]) => chosen(`sales by ${field}`, values)),
  ]
  return [
    filters.length === 0 ? 'All accounts' : `Only ${filters.join('; ')}`,
    `churn by ${definitionWords(scope.definition ?? definition).toLowerCase()}`,
    `CLV in ${scope.basis}`,
    ...(scope.unit === 'group' ? ['accounts counted by parent'] : []),
    ...(scope.credits ? [] : ['credits left out']),
    ...ratesSentence(scope),
  ].join(', ')
}

function ratesSentence({ ratesOn }: Scope): string[] {
  if (ratesOn === null) return []
  return [`all amounts at the exchange rates of ${ratesOn === 'asOf' ? 'the as-of day' : isoOfDay(ratesOn)}`]
}

function chosen(field: string, values: readonly string[] = []): string {
  return `${field} ${values.length > 4 ? `one of ${values.length}` : values.join(' or ')}`
}

/** A mark of the data and the scope behind a pack: another whenever a row, an amount or a choice differs. */
export function packFingerprint(scope: Scope, intake: IntakeAnswer, company: string): string {
  const { frame, ordersTold, creditsTold, sales, saleRevenue, credits, creditRevenue, accounts, newest } = intake
  return fingerprint([
    company,
    goalScope(scope),
    scope.comparison,
    frame.asOfDay,
    ordersTold,
    creditsTold,
    sales,
    saleRevenue,
    credits,
    creditRevenue,
    accounts,
    ...newest.flatMap(({ source, record, day }) => [source, record, day]),
  ])
}
