import type { ForecastSettings } from '../core/clv/forecastSettings'
import { zoneOffsets } from '../core/calendar'
import type { Customer } from '../core/customer'
import { fingerprint } from '../core/fingerprint'
import { amountOfNumber } from '../core/money'
import type { Configuration, ForecastConfiguration, SourceConfiguration } from '../sources/configuration'
import { businessCentralSource } from '../sources/businessCentral/businessCentralSource'
import { fileAt } from '../sources/csv/fileAt'
import { openCsvSource } from '../sources/csv/openCsvSource'
import type { Http } from '../sources/http'
import { isExcludedAccount } from '../sources/isExcludedAccount'
import type { Source } from '../sources/source'
import { SourceError } from '../sources/SourceError'
import { medusaSource } from '../sources/medusa/medusaSource'
import { odooSource } from '../sources/odoo/odooSource'
import { restSource } from '../sources/rest/restSource'
import { shopifySource } from '../sources/shopify/shopifySource'
import { trytonSource } from '../sources/tryton/trytonSource'
import { vendureSource } from '../sources/vendure/vendureSource'
import { wooCommerceSource } from '../sources/woocommerce/wooCommerceSource'
import type { Plan } from './plan'

/** The plan that a configuration describes; files are opened for it. @throws SourceError when one cannot be. */
export async function configuredPlan(configuration: Configuration, http: Http, signal: AbortSignal): Promise<Plan> {
  const { costs, sources } = configuration
  const opened = await Promise.all(sources.map((source) => openSource(source, configuration, http, signal)))
  return {
    company: configuration.name,
    key: fingerprint([JSON.stringify(sources), configuration.businessZone, configuration.currency]),
    locale: configuration.locale,
    workspaceUrl: configuration.workspace?.url ?? null,
    zone: configuration.businessZone,
    currency: configuration.currency,
    rates: configuration.rates,
    fiscalYearStartMonth: configuration.fiscalYearStartMonth,
    freightIncluded: costs.freightIncluded,
    defaultShare: costs.defaultMarginPercent === null ? null : costs.defaultMarginPercent / 100,
    goodsCosts: Object.entries(costs.categoryMarginPercent).map(([category, percent]) => ({
      kind: 'goodsCosts',
      source: 'configuration',
      id: category,
      product: null,
      category,
      fromDay: null,
      unitCost: null,
      currency: configuration.currency,
      costShare: 1 - percent / 100,
    })),
    service: {
      perOrder: costs.servicePerOrder === null ? null : amountOfNumber(costs.servicePerOrder),
      share: costs.servicePercent === null ? null : costs.servicePercent / 100,
    },
    definition: configuration.definition,
    fixedDays: configuration.fixedDays,
    historyComplete: configuration.historyComplete,
    riskDays: configuration.riskDays,
    forecast: forecastOf(configuration.forecast, costs.servicePerOrder),
    maxRejectedShare: configuration.maxRejectedShare,
    isExcluded: exclusionOf(sources),
    consolidation: configuration.consolidation,
    labels: sources.map(({ id, label, kind }, i) => ({
      id,
      label,
      kind,
      feeds: opened[i]?.feeds ?? [],
      ...(opened[i]?.unproven && { unproven: true }),
    })),
    sources: opened,
  }
}

/** @param servicePerOrder what serving an order costs so far: expected ahead too, unless the forecast has a cost of its own */
function forecastOf(
  { discountPercent, costToServePerOrder, ...said }: ForecastConfiguration,
  servicePerOrder: number | null,
): ForecastSettings {
  const { model, horizonMonths, holdoutMonths, countZeroOrders: zeroOrders, gates } = said
  const costToServe = Math.round((costToServePerOrder ?? servicePerOrder ?? 0) * 10_000)
  return { model, horizonMonths, holdoutMonths, zeroOrders, gates, discountRate: discountPercent / 100, costToServe }
}

function exclusionOf(sources: readonly SourceConfiguration[]): Plan['isExcluded'] {
  const rules = new Map(sources.map(({ id, excludeAccounts }) => [id, excludeAccounts]))
  return (customer: Customer) => isExcludedAccount(customer, rules.get(customer.source) ?? [])
}

async function openSource(
  source: SourceConfiguration,
  { businessZone: zone, currency }: Configuration,
  http: Http,
  signal: AbortSignal,
): Promise<Source> {
  const company = { zone, currency }
  switch (source.kind) {
    case 'woocommerce':
      return wooCommerceSource(source, http)
    case 'rest':
      return restSource(source, company, http)
    case 'medusa':
      return medusaSource(source, http)
    case 'vendure':
      return vendureSource(source, http)
    case 'tryton':
      return trytonSource(source, zoneOffsets(zone), http)
    case 'business-central':
      return businessCentralSource(source, company, http)
    case 'shopify':
      return shopifySource(source, http)
    case 'odoo':
      return odooSource(source, http)
    case 'csv':
      return openFiles(source, company, http, signal)
    case 'rates':
      return openFiles(ratesFiles(source), company, http, signal)
  }
}

type Files = Extract<SourceConfiguration, { kind: 'csv' }>

/** A source of rates is one of files, of which the one holds rates. */
function ratesFiles({ url, base, ...said }: Extract<SourceConfiguration, { kind: 'rates' }>): Files {
  const mapping = { kind: 'rates' as const, ...(base !== undefined && { currency: base }) }
  return { ...said, kind: 'csv', files: [{ url, mapping }] }
}

async function openFiles(
  { id, files, customersOf }: Files,
  company: { readonly zone: string; readonly currency: string },
  http: Http,
  signal: AbortSignal,
): Promise<Source> {
  const named = files.map(({ url, mapping }) => ({ file: fileAt(url, http), mapping }))
  try {
    return await openCsvSource(id, named, company, signal, customersOf)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return unopenable(id, error)
  }
}

/** A source that could not even be opened: reading it reports why, and the other sources go on. */
function unopenable(id: string, error: SourceError): Source {
  return {
    id,
    feeds: ['files'],
    pages: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) }),
  }
}
