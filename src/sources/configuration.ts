import type * as z from 'zod/mini'
import type { ForecastGates, ForecastModel } from '../core/clv/forecastSettings'
import type { Rate } from '../core/rates'
import type { DefinitionSet } from '../core/scope'
import { configurationSchema } from './configurationSchema'
import { placeOf, sentence, sentenceOfIssue } from './configurationSentence'

/** What a company says once for all who open its Tenure: the contents of `tenure.config.json`. */
export interface Configuration {
  /** The company's name; empty where none is given. */
  readonly name: string
  readonly sources: readonly SourceConfiguration[]
  /** IANA name of the time zone in which days begin. */
  readonly businessZone: string
  /** Reporting currency, ISO 4217. */
  readonly currency: string
  /** Dated rates to the reporting currency. */
  readonly rates: readonly Rate[]
  /** 1–12. */
  readonly fiscalYearStartMonth: number
  readonly costs: {
    /** Margin, in percent of revenue, where no cost is known; null: unknown. */
    readonly defaultMarginPercent: number | null
    /** Margin, in percent of revenue, by category, where neither a line nor its product has a cost. */
    readonly categoryMarginPercent: Readonly<Record<string, number>>
    /** Freight counts as revenue. */
    readonly freightIncluded: boolean
    /** Cost to serve an order, in units of the reporting currency; null: unknown. */
    readonly servicePerOrder: number | null
    /** Cost to serve in percent of the revenue of sales; null: unknown. */
    readonly servicePercent: number | null
  }
  /** The rule for states that a scope begins with. */
  readonly definition: DefinitionSet
  /** Days of silence that churn an account while too little rhythm is known. */
  readonly fixedDays: number
  /** The sources reach back to the company's first order. */
  readonly historyComplete: boolean
  /** Days ahead that risk looks; null: by the company's rhythm. */
  readonly riskDays: number | null
  readonly consolidation: {
    /** Sure matches between sources are merged; false: they are proposed. */
    readonly automatic: boolean
    /** Ids of the sources whose records speak for a company first. */
    readonly prefer: readonly string[]
    /** By channel, the source whose word counts for orders that several sources tell. */
    readonly systemOfRecord: readonly { readonly channel: string; readonly source: string }[]
  }
  /** How forecasts are made where a scope does not say otherwise. */
  readonly forecast: ForecastConfiguration
  /** Share (0–1) of a feed's rows that may be rejected before the feed counts as failed. */
  readonly maxRejectedShare: number
  /** Where colleagues share a workspace, a path of the own server; null: each browser keeps its own. */
  readonly workspace: { readonly url: string } | null
  /** BCP 47 tag for numbers and dates; null: the browser's. */
  readonly locale: string | null
  /** How the proxy in front of Tenure knows people; null: it does not, or nobody is to see it. */
  readonly signIn: SignInConfiguration | null
}

export interface SignInConfiguration {
  /** The path that answers who is signed in. */
  readonly who: string
  /** Where the name stands in that answer: a path in its JSON, or "header:" and the name of a header. */
  readonly name: string
  /** The path that ends the sign-in; the browser is sent there once nothing is left in it. */
  readonly signOut: string
}

export interface ForecastConfiguration {
  readonly model: ForecastModel
  readonly horizonMonths: number
  /** A year. */
  readonly discountPercent: number
  /** In the reporting currency; null: what `costs.servicePerOrder` says, or nothing. */
  readonly costToServePerOrder: number | null
  readonly holdoutMonths: number
  readonly countZeroOrders: boolean
  /** How much must be known before a forecast is shown. */
  readonly gates: ForecastGates
}

/** What a source is configured with, by its kind. */
export type SourceConfiguration = z.output<typeof configurationSchema>['sources'][number]

/** The configuration, or one plain sentence for each mistake in it. */
export type ParsedConfiguration = { readonly configuration: Configuration } | { readonly mistakes: readonly string[] }

/** Reads the contents of `tenure.config.json`. Whatever is left out has the value that docs/data-contract.md names. */
export function parseConfiguration(input: unknown): ParsedConfiguration {
  const parsed = configurationSchema.safeParse(input)
  if (!parsed.success) return { mistakes: parsed.error.issues.flatMap((issue) => sentenceOfIssue(issue, input)) }
  const configuration: Configuration = parsed.data
  const mistakes = contradictions(configuration)
  return mistakes.length === 0 ? { configuration } : { mistakes }
}

/** What in a configuration, well written in each place, does not go together: one sentence each. */
export function contradictions({ sources, rates, currency, consolidation }: Configuration): string[] {
  const mistakes: string[] = []
  const ids = new Set<string>()
  sources.forEach(({ id }, i) => {
    if (ids.has(id))
      mistakes.push(say(['sources', i, 'id'], `is "${id}", as that of an earlier source: give each its own.`))
    ids.add(id)
  })
  consolidation.systemOfRecord.forEach(({ source }, i) => {
    if (!ids.has(source))
      mistakes.push(
        say(['consolidation', 'systemOfRecord', i, 'source'], `is "${source}", which is the id of no source.`),
      )
  })
  sources.forEach((source, i) => {
    const whose = 'customersOf' in source ? source.customersOf : undefined
    if (whose !== undefined && !ids.has(whose))
      mistakes.push(say(['sources', i, 'customersOf'], `is "${whose}", but no source has that id.`))
  })
  const dated = new Set<string>()
  rates.forEach((rate, i) => {
    if (rate.currency === currency)
      mistakes.push(
        say(['rates', i, 'from'], `is the reporting currency "${currency}", which needs no rate: remove it.`),
      )
    const key = `${rate.currency} ${rate.day}`
    if (dated.has(key))
      mistakes.push(say(['rates', i], `is the second for "${rate.currency}" on the same day: keep one of them.`))
    dated.add(key)
  })
  return mistakes
}

function say(path: readonly PropertyKey[], rest: string): string {
  return sentence(placeOf(path), rest)
}
