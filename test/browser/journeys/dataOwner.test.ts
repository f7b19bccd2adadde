import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { figureOf } from '../figuresOf'
import { type Company, serveCompany, settled } from '../openCompany'
import { openPage, openTab } from '../openPage'
import { enter, expectFocusKept, goTo, openPalette, savedBy } from './keyboard'

const CUSTOMERS = 'customer_id,company,email,country'
const LINES = 'order_id,customer_id,order_date,sku,quantity,line_total,status'

/** A shop and an ERP that tell of one firm each under a name of its own: alike, but in two countries. One order has no day. */
const company: Company = {
  configuration: {
    name: 'Two systems',
    currency: 'EUR',
    signIn: { who: '/auth/who', signOut: '/auth/sign-out' },
    sources: ['shop', 'erp'].map((id) => ({
      id,
      label: id === 'shop' ? 'Web shop' : 'ERP',
      kind: 'csv',
      files: [{ url: `/data/${id}-lines.csv` }, { url: `/data/${id}-customers.csv` }],
    })),
  },
  files: new Map([
    [
      '/data/shop-customers.csv',
      csv(CUSTOMERS, 'S1,Nordwind Elektro GmbH,info@nordwind.example,DE', 'S2,Lumo Ltd,a@lumo.example,UK'),
    ],
    [
      '/data/erp-customers.csv',
      csv(CUSTOMERS, 'E1,Nordwind Elektro,buying@nordwind.example,AT', 'E2,Orvik AB,b@orvik.example,SE'),
    ],
    ['/data/shop-lines.csv', csv(LINES, ...orders('S1', 1), ...orders('S2', 2), 'broken,S2,no day,p,1,10,sale')],
    ['/data/erp-lines.csv', csv(LINES, ...orders('E1', 3), ...orders('E2', 4))],
  ]),
}

test('a data owner goes from opening to a decided merge, its export and signing out by keyboard alone', async () => {
  const { page, noise } = await openTab({
    build: 'production',
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  })
  onTestFinished(() => page.context().close())
  await serveCompany(page, company)
  await page.route('**/auth/who', (route) => route.fulfill({ json: { name: 'Ada Lind' } }))
  await page.route('**/auth/sign-out', (route) => route.fulfill({ contentType: 'text/plain', body: 'Signed out.' }))
  await page.goto('/')
  await settled(page)
  await goTo(page, 'd', '/data', 'data-accounts')

  // What could not be read, with its sentence and its reason.
  const rejected = page.locator('section', { has: page.getByText('Rejected rows, by reason', { exact: true }) }).last()
  await rejected.getByRole('heading', { name: '1 row could not be read' }).waitFor()
  await enter(page, rejected.locator('summary'))
  await rejected
    .getByRole('listitem')
    .getByText(/no day/)
    .first()
    .waitFor()
  expect(await counts(page)).toEqual([4, 0])

  // What a merge would change, and the decision.
  await page.getByText('After the merge:').waitFor()
  await page.getByText(/accounts that bought from 4 to 3/).waitFor()
  await enter(page, page.getByRole('button', { name: 'Merge in this browser' }))
  await expect.poll(() => counts(page), { timeout: 20_000 }).toEqual([3, 1])
  await expectFocusKept(page)

  // Taken along as a file; nothing stays in this browser.
  await openPalette(page)
  await page.keyboard.type('sign out')
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Sign out' })
  const [file] = await savedBy(page, 1, () => enter(page, sheet.getByRole('button', { name: 'Export the workspace' })))
  const bytes = await readFile(await file!.path())
  expect(
    (JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as { decisions: unknown[] }).decisions,
  ).toHaveLength(1)
  await enter(page, sheet.getByRole('button', { name: 'Sign out' }))
  await page.waitForURL('**/auth/sign-out')

  // The next one to sign in finds it undecided, and decides it with the file.
  await page.goto('/data')
  await settled(page)
  expect(await counts(page)).toEqual([4, 0])
  await page
    .getByLabel('Workspace file to add')
    .setInputFiles({ name: 'tenure-workspace.json', mimeType: 'application/json', buffer: bytes })
  await expect.poll(() => counts(page), { timeout: 20_000 }).toEqual([3, 1])
  expect(noise).toEqual([])
}, 120_000)

test('two sources of the demo company are one customer base, and a merge in doubt shows what it would move', async () => {
  const { page } = await openPage('/data', { viewport: { width: 1440, height: 900 } })
  await settled(page)
  const [accounts, merged] = await counts(page)
  expect(merged).toBeGreaterThan(0)
  const panel = page.locator('section', { has: page.getByRole('button', { name: 'Merge in this browser' }) }).last()
  const faces = (await panel.textContent())!
  expect(faces).toContain('Web shop')
  expect(faces).toContain('ERP')
  const moved = panel.getByText(/^Figures that move:/)
  await moved.waitFor()
  const told = /mean CLV from (\S+) to (\S+)/.exec((await moved.textContent())!)
  await panel.getByRole('button', { name: 'Merge in this browser' }).press('Enter')
  await expect.poll(() => counts(page), { timeout: 20_000 }).toEqual([accounts! - 1, merged! + 1])
  expect(told === null || told[1] !== told[2]).toBe(true)
}, 120_000)

/** Accounts, and customer records merged into others; nothing while the panel is told anew. */
const counts = (page: Page) => Promise.all(['data-accounts', 'data-merged'].map((metric) => figureOf(page, metric)))

/** An order a month for two years, on a day of its own. */
function orders(customer: string, day: number): string[] {
  return Array.from({ length: 24 }, (_, month) => {
    const placed = new Date(Date.UTC(2024, month, day)).toISOString()
    return `${customer}-${month},${customer},${placed},p,1,${100 + month},sale`
  })
}

function csv(head: string, ...rows: readonly string[]): Buffer {
  return Buffer.from([head, ...rows].join('\r\n'))
}
