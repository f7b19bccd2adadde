import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface OpenPageOptions extends BrowserContextOptions {
  /** Which build to open; the demo unless told. */
  build?: 'demo' | 'production'
  /** Runs before the page is opened: to answer requests, to set the clock. */
  prepare?: (page: Page) => Promise<unknown>
}

export interface OpenPage {
  page: Page
  /**
   * What the page said that it should not have: console messages of any kind, uncaught errors, refusals by the
   * Content Security Policy. It must be empty when the test ends: a test that provokes some takes it with `splice(0)`.
   */
  noise: string[]
}

let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({ ...inject('chromium'), args: browserFlags })
})

afterAll(async () => {
  await browser.close()
})

/** Opens `path` of the built app in a browser context of its own, which closes with the test. */
export async function openPage(path = '/', options: OpenPageOptions = {}): Promise<OpenPage> {
  const { prepare, ...tabOptions } = options
  const { page, noise } = await openTab(tabOptions)
  onTestFinished(async () => {
    await page.context().close()
    expect(noise).toEqual([])
  })
  await prepare?.(page)
  await page.goto(path)
  return { page, noise }
}

/** An empty page in a context of its own, for tests that share one: whoever opens it closes it and looks at the noise. */
export async function openTab(options: Omit<OpenPageOptions, 'prepare'> = {}): Promise<OpenPage> {
  const { build = 'demo', ...contextOptions } = options
  const context = await browser.newContext({
    baseURL: inject('origins')[build],
    locale: 'en-GB',
    timezoneId: 'America/Los_Angeles', // far from every business zone: a figure that uses the browser's zone shows
    ...contextOptions,
  })
  const noise: string[] = []
  context.on('console', (message) => {
    noise.push(`console.${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => noise.push(`uncaught: ${String(error.error())}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  return { page: await context.newPage(), noise }
}
