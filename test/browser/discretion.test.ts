import { expect, onTestFinished, test } from 'vitest'
import { keptFiles } from './keptFiles'
import { madeUpShop } from './madeUpShop'
import { openCompany, visit } from './openCompany'

const CANARY = 'Quorvexia Holding'
const SCREENS = [
  '/',
  '/segments',
  '/accounts',
  '/accounts/Shop:C1',
  '/churn',
  '/service',
  '/cohorts',
  '/audiences',
  '/scenarios',
  '/data',
]

test("a customer's name is in no address, no history entry, no request and no storage", async () => {
  const accounts = Array.from({ length: 12 }, (_, i) => ({
    id: `C${i + 1}`,
    name: i === 0 ? CANARY : `Customer ${i + 1}`,
    word: 'North',
  }))
  const { page, noise } = await openCompany(madeUpShop('Shop', accounts), '/')
  onTestFinished(() => page.context().close())
  const told: string[] = []
  page.on('request', (request) => told.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())))

  for (const screen of SCREENS) {
    await visit(page, screen)
    told.push(page.url(), JSON.stringify(await page.evaluate(() => history.state as unknown)))
  }
  told.push(...(await page.evaluate(keptHere)), JSON.stringify(await page.context().cookies()))
  const files = await page.evaluate(keptFiles)
  expect(files.filter((file) => file.includes('tenure'))).not.toEqual([])
  told.push(...files)
  expect(told.filter((text) => text.includes('Quorvexia'))).toEqual([])
  expect(noise).toEqual([])
})

/** Whatever the page keeps in this browser, as text. Runs in the page. */
async function keptHere(): Promise<string[]> {
  const records = await Promise.all(
    (await indexedDB.databases()).map(
      ({ name = '' }) =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open(name)
          opening.addEventListener('error', () => reject(new Error(`The database ${name} does not open.`)))
          opening.addEventListener('success', () => {
            const stores = [...opening.result.objectStoreNames]
            if (stores.length === 0) return resolve(name)
            const all = stores.map((store) => opening.result.transaction(store).objectStore(store).getAll())
            const last = all.at(-1)
            last?.addEventListener('success', () => resolve(JSON.stringify(all.map(({ result }) => result as unknown))))
          })
        }),
    ),
  )
  const caches = (await globalThis.caches.keys()).join(' ')
  return [
    JSON.stringify(Object.entries(localStorage)),
    JSON.stringify(Object.entries(sessionStorage)),
    window.name,
    caches,
    ...records,
  ]
}
