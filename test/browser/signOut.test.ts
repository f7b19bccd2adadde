import type { Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { madeUpShop } from './madeUpShop'
import { type Company, serveCompany, settled } from './openCompany'
import { openTab } from './openPage'

const accounts = Array.from({ length: 8 }, (_, i) => ({ id: `C${i + 1}`, name: `Customer ${i + 1}`, word: 'North' }))
const shop = madeUpShop('Shop', accounts)
const signIn = { who: '/auth/who', signOut: '/auth/sign-out' }
const company: Company = { ...shop, configuration: { ...shop.configuration, signIn } }

/** Opens the company for somebody who is signed in; the sign-in's own addresses are played. */
async function signedIn(page: Page): Promise<void> {
  await serveCompany(page, company)
  await page.route('**/auth/who', (route) => route.fulfill({ json: { name: 'Ada Lind' } }))
  await page.route('**/auth/sign-out', (route) => route.fulfill({ contentType: 'text/plain', body: 'Signed out.' }))
  await page.goto('/')
  await settled(page)
}

test('signing out leaves nothing in this browser, here and in the other tab, whoever kept it', async () => {
  const { page, noise } = await openTab({ build: 'production' })
  onTestFinished(() => page.context().close())
  await signedIn(page)
  const other = await page.context().newPage()
  await signedIn(other)
  await page.evaluate(fillEveryPlace)
  expect((await page.evaluate(keptPlaces)).toSorted()).toEqual(['cache', 'database', 'file', 'local', 'session'])

  await page.getByText('Signed in as Ada Lind').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await Promise.all([page, other].map((tab) => tab.waitForURL('**/auth/sign-out')))
  for (const tab of [page, other]) expect(await tab.evaluate(keptPlaces)).toEqual([])
  expect(noise).toEqual([])
})

test('in the middle of reading, and without a network, it leaves nothing either', async () => {
  const { page, noise } = await openTab({ build: 'production' })
  onTestFinished(() => page.context().close())
  await serveCompany(page, company)
  await page.route('**/data/lines.csv', () => undefined)
  await page.route('**/auth/who', (route) => route.fulfill({ json: { name: 'Ada Lind' } }))
  await page.goto('/data')
  await page.getByText('Signed in as Ada Lind').waitFor()
  await page.evaluate(fillEveryPlace)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.context().setOffline(true)
  // The proxy cannot be reached: all that is seen of leaving is that it was tried.
  const leaving = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/auth/sign-out'))
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await leaving

  await page.context().setOffline(false)
  await page.route('**/auth/sign-out', (route) => route.fulfill({ contentType: 'text/plain', body: 'Signed out.' }))
  await page.goto('/auth/sign-out')
  expect(await page.evaluate(keptPlaces)).toEqual([])
  expect(noise.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})

/** Keeps something in each place that a browser has, as any part of the app might. Runs in the page. */
async function fillEveryPlace(): Promise<void> {
  localStorage.setItem('some key', 'kept')
  sessionStorage.setItem('some key', 'kept')
  await (await caches.open('some cache')).put('/kept', new Response('kept'))
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('some folder', { create: true })
  await folder.getFileHandle('some file', { create: true })
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('some database', 1)
    opening.addEventListener('error', () => reject(new Error('The database does not open.')))
    opening.addEventListener('success', () => {
      opening.result.close()
      resolve()
    })
  })
}

/** Where something is kept. Runs in the page. */
async function keptPlaces(): Promise<string[]> {
  const files: string[] = []
  for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name)
  return [
    ...(localStorage.length > 0 ? ['local'] : []),
    ...(sessionStorage.length > 0 ? ['session'] : []),
    ...((await caches.keys()).length > 0 ? ['cache'] : []),
    ...((await indexedDB.databases()).length > 0 ? ['database'] : []),
    ...(files.length > 0 ? ['file'] : []),
  ]
}
