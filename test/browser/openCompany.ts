import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from 'playwright'
import { type OpenPage, type OpenPageOptions, openTab } from './openPage'

/** A company as its deployment would hold it: the configuration, and the files that it names. */
export interface Company {
  readonly configuration: Readonly<Record<string, unknown>>
  /** By path on the server, such as "/data/orders.csv.gz". */
  readonly files: ReadonlyMap<string, Buffer>
}

/** A company whose whole configuration is one `csv` source of files, read from `paths` and served under /data/. */
export async function companyOfFiles(
  paths: readonly string[],
  settings: Readonly<Record<string, unknown>>,
  mappings: Readonly<Record<string, unknown>> = {},
): Promise<Company> {
  const urls = paths.map((path) => `/data/${basename(path)}`)
  const contents = await Promise.all(paths.map((path) => readFile(path)))
  const files = urls.map((url) => ({ url, mapping: mappings[basename(url)] ?? {} }))
  return {
    configuration: {
      businessZone: 'UTC',
      costs: { freightIncluded: true },
      ...settings,
      sources: [{ id: 'files', label: 'Order files', kind: 'csv', files }],
    },
    files: new Map(urls.map((url, i) => [url, contents[i]!])),
  }
}

/** Answers the page's and its worker's requests for the configuration and the files of `company`. */
export async function serveCompany(page: Page, company: Company): Promise<void> {
  await page.route('**/tenure.config.json', (route) => route.fulfill({ json: company.configuration }))
  await page.route('**/data/*.csv*', async (route) => {
    const body = company.files.get(new URL(route.request().url()).pathname)
    await (body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType: 'text/csv' }))
  })
}

/** Opens the production build on `company` and waits until all of it is read. */
export async function openCompany(company: Company, path: string, options: OpenPageOptions = {}): Promise<OpenPage> {
  const tab = await openTab({ build: 'production', ...options })
  await serveCompany(tab.page, company)
  await tab.page.goto(path)
  await settled(tab.page)
  return tab
}

/** Goes to another address of the app as a link would, without loading the page anew, and waits for its figures. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState({}, '', to), address)
  await settled(page)
}

/** What stands on a screen while it reads, asks, or still shows the answer to the question before. */
const UNSETTLED =
  'main h1[aria-label], main [aria-busy="true"], main [data-stale], main header:has(h1) [role="status"]'
const QUIET_MS = 300

/** Waits until the screen has drawn the answer to its question: nothing on it was pending or stale for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    ([unsettled, quietMs]) => {
      const busy = document.querySelector('main h1') === null || document.querySelector(unsettled) !== null
      const { dataset } = document.documentElement
      if (busy || dataset['quietSince'] === undefined) dataset['quietSince'] = String(performance.now())
      if (busy || performance.now() - Number(dataset['quietSince']) < quietMs) return false
      delete dataset['quietSince']
      return true
    },
    [UNSETTLED, QUIET_MS] as const,
    { timeout: 60_000, polling: 50 },
  )
}
