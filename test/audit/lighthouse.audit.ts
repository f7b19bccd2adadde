import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { EVERY_PATH } from '../browser/everyPath'
import { plainShop } from '../browser/madeUpShop'
import { companyServer } from './companyServer'

interface Audit {
  readonly title: string
  readonly score: number | null
  readonly displayValue?: string
}
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>
  readonly audits: Readonly<Record<string, Audit>>
}
type Lighthouse = (url: string, flags: object, config: object) => Promise<{ readonly lhr: Report }>

const SCREENS = process.env['AUDIT_SCREENS']?.split(',') ?? EVERY_PATH
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const
const SHOWN = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']

let server: Awaited<ReturnType<typeof companyServer>>
beforeAll(async () => {
  server = await companyServer(inject('origins').production, plainShop())
})
afterAll(() => server.close())

test('Lighthouse, desktop: performance, accessibility and best practices of every screen', async () => {
  const scores = []
  const faults: string[] = []
  for (const screen of SCREENS) {
    const { categories, audits } = await judged(`${server.origin}${screen}`)
    const percent = CATEGORIES.map((name) => Math.round(100 * (categories[name]?.score ?? 0)))
    console.log(screen, percent.join(' '), SHOWN.map((name) => audits[name]?.displayValue).join(', '))
    scores.push([screen, ...percent])
    for (const { title, score, displayValue = '' } of Object.values(audits))
      if (score !== null && score < 0.9) faults.push(`${screen}: ${title} ${displayValue}`)
  }
  console.log(faults.join('\n'))
  for (const [screen, performance, accessibility, practices] of scores) {
    expect([screen, Number(performance) >= 95, accessibility, practices]).toEqual([screen, true, 100, 100])
  }
}, 1_200_000)

async function judged(url: string): Promise<Report> {
  const modules = join(import.meta.dirname, 'node_modules/lighthouse/core')
  const load = async (file: string) => (await import(pathToFileURL(join(modules, file)).href)) as { default: unknown }
  const lighthouse = (await load('index.js')).default as Lighthouse
  const desktop = (await load('config/desktop-config.js')).default as object
  const port = await freePort()
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  const browser = await chromium.launch({ ...inject('chromium'), args: [...args, `--remote-debugging-port=${port}`] })
  try {
    const { lhr } = await lighthouse(url, { port, onlyCategories: CATEGORIES, logLevel: 'error' }, desktop)
    return lhr
  } finally {
    await browser.close()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
