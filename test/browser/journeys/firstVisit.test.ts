import type { Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { figureOf, figuresOf } from '../figuresOf'
import { settled } from '../openCompany'
import { openTab } from '../openPage'
import { enter, goTo, savedBy, tabTo } from './keyboard'

/** The production build where nobody has configured anything, on the wide window. */
async function firstVisit(prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  const { page, noise } = await openTab({ build: 'production', viewport: { width: 1440, height: 900 } })
  onTestFinished(() => page.context().close())
  await page.route('**/tenure.config.json', (route) => route.fulfill({ json: { sources: [] } }))
  await prepare(page)
  await page.goto('/')
  await page.getByRole('heading', { name: 'No data yet' }).waitFor()
  return { page, noise }
}

const ACCOUNTS = 6
const MONTHS = 30

/** Every account orders once a month, as a German spreadsheet writes it; one day is none, and the last column says nothing by its name. */
function spreadsheet(): Buffer {
  const rows = Array.from({ length: ACCOUNTS * MONTHS }, (_, i) => {
    const day = new Date(Date.UTC(2024, i % MONTHS, 3 + (i % ACCOUNTS)))
    const date = `${String(day.getUTCDate()).padStart(2, '0')}.${String(day.getUTCMonth() + 1).padStart(2, '0')}.${day.getUTCFullYear()}`
    return `R${i};Firma ${i % ACCOUNTS};${date};1.${100 + i},50`
  })
  return Buffer.from(['Beleg;Kunde;Datum;Spalte 4', ...rows, 'R-last;Firma 1;irgendwann;10,00'].join('\r\n'))
}

test('whoever comes with a spreadsheet sees its figures by keyboard alone, and what could not be read', async () => {
  const { page, noise } = await firstVisit()
  const choosing = page.waitForEvent('filechooser')
  await enter(page, page.getByRole('button', { name: 'Choose files' }))
  await (await choosing).setFiles({ name: 'verkauf.csv', mimeType: 'text/csv', buffer: spreadsheet() })

  // What no name and no value tells is asked for; until it is said, nothing can be loaded.
  await page.getByRole('heading', { name: 'Say which column holds the net amount' }).waitFor()
  expect(await page.getByRole('button', { name: 'Load 1 file' }).isDisabled()).toBe(true)
  await tabTo(page, page.getByLabel('Decimals are written with a'))
  await page.keyboard.type('Comma')
  await tabTo(page, page.getByLabel('What Spalte 4 holds'))
  await page.keyboard.type('Net amount')
  await page.getByRole('heading', { name: /4 of 4 columns are read/ }).waitFor()
  await enter(page, page.getByRole('button', { name: 'Load 1 file' }))
  await settled(page)
  expect(await figureOf(page, 'open-accounts')).toBe(ACCOUNTS)

  await goTo(page, 'd', '/data', 'data-accounts')
  await page.getByRole('heading', { name: /^1 row could not be used, each with its reason/ }).waitFor()
  const rejected = page
    .locator('section', { has: page.getByRole('heading', { name: '1 row could not be read' }) })
    .last()
  await enter(page, rejected.locator('summary'))
  await rejected
    .getByText(/irgendwann/)
    .first()
    .waitFor()
  expect(noise).toEqual([])
})

test('whoever comes with an address connects it, sees every row accounted for, and keeps the configuration', async () => {
  const { page, noise } = await firstVisit((fresh) =>
    fresh.route('**/api/shop/**', (route) => route.fulfill(answerOf(route.request().url()))),
  )
  const path = page.getByLabel('Path on this server')
  const connect = page.getByRole('button', { name: 'Connect and read' })

  // An address that leads nowhere is told with what to do.
  await tabTo(page, path)
  await page.keyboard.type('/api/shop/nothing')
  await enter(page, connect)
  await page.getByRole('heading', { name: 'WooCommerce could not be read to its end' }).waitFor()
  await page.getByText(/404/).first().waitFor()
  noise.splice(0)
  await enter(page, page.getByRole('button', { name: 'Connect another way' }))
  await tabTo(page, path)
  await page.keyboard.type('/api/shop/wp-json/wc/v3')
  await page.keyboard.press('Enter')
  await page.locator('main [data-figure="open-accounts"]').first().waitFor()
  await settled(page)
  expect(await figureOf(page, 'open-accounts')).toBe(ACCOUNTS)

  await goTo(page, 'd', '/data', 'data-accounts')
  const counts = await Promise.all(
    ['data-rows', 'data-accepted', 'data-rejected'].map(async (metric) =>
      (await figuresOf(page, metric)).reduce((sum, { value }) => sum + (value ?? 0), 0),
    ),
  )
  expect(counts[0]).toBe(counts[1]! + counts[2]!)
  expect(counts[2]).toBe(1)
  const [file] = await savedBy(page, 1, () =>
    enter(page, page.getByRole('button', { name: 'Save tenure.config.json' })),
  )
  expect(file!.suggestedFilename()).toBe('tenure.config.json')
  expect(noise).toEqual([])
})

/** A shop that plays WooCommerce: its customers, their orders, of which one has no day, and empty lists. */
function answerOf(address: string) {
  const { pathname, searchParams } = new URL(address)
  const list = /\/wc\/v3\/(\w+)$/.exec(pathname)?.[1]
  if (list === undefined) return { status: 404, json: { message: 'No route was found.' } }
  const rows = list === 'customers' ? CUSTOMERS : list === 'orders' ? ORDERS : []
  const sorted = searchParams.get('order') === 'desc' ? rows.toReversed() : rows
  const size = Number(searchParams.get('per_page'))
  const from = (Number(searchParams.get('page')) - 1) * size
  const headers = { 'x-wp-total': String(rows.length), 'x-wp-totalpages': String(Math.ceil(rows.length / size)) }
  return { status: 200, headers, json: sorted.slice(from, from + size) }
}

const CUSTOMERS = Array.from({ length: ACCOUNTS }, (_, i) => ({
  id: i + 1,
  email: `a@firm${i}.example`,
  billing: { company: `Firm ${i}` },
  date_created_gmt: '2024-01-01T00:00:00',
}))

const ORDERS = Array.from({ length: ACCOUNTS * MONTHS + 1 }, (_, i) => ({
  id: 100 + i,
  status: 'completed',
  currency: 'EUR',
  customer_id: 1 + (i % ACCOUNTS),
  total: `${100 + i}.00`,
  total_tax: '0.00',
  shipping_total: '0.00',
  created_via: 'checkout',
  line_items: [],
  date_created_gmt:
    i === ACCOUNTS * MONTHS
      ? 'never'
      : new Date(Date.UTC(2024, i % MONTHS, 3 + (i % ACCOUNTS))).toISOString().slice(0, 19),
}))
