import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { workspaceServer } from '../../mocks/workspaceServer'
import { plainShop } from './madeUpShop'
import { serveCompany, settled } from './openCompany'
import { openPage } from './openPage'

const URL_OF_IT = '/workspace/tenure.json'

test('colleagues share what they save, and see side by side what both changed', async () => {
  const server = workspaceServer()
  const colleague = async () => {
    const { page, noise } = await openPage('/churn', {
      build: 'production',
      reducedMotion: 'reduce',
      prepare: (fresh) => serveShared(fresh, server),
    })
    await settled(page)
    await page.getByText(/^Shared with your colleagues, saved/).waitFor()
    return { page, noise }
  }
  const [ada, bo] = [await colleague(), await colleague()]
  await saveView(ada.page, 'Quiet accounts')
  await ada.page.getByText(/^Shared with your colleagues, saved/).waitFor()
  await comeBack(bo.page)
  await bo.page.getByRole('link', { name: 'Quiet accounts' }).waitFor()

  // Both save a goal-like thing under one name while Bo is away from the network.
  await bo.page.context().setOffline(true)
  await bo.page.evaluate(() => history.pushState({}, '', '/churn?period=last3'))
  await saveView(bo.page, 'Quiet accounts')
  await bo.page.getByText(/^Not yet sent: 1 change/).waitFor()
  await ada.page.evaluate(() => history.pushState({}, '', '/churn?period=last6'))
  await saveView(ada.page, 'Quiet accounts')
  await ada.page.getByText(/^Shared with your colleagues, saved/).waitFor()
  await bo.page.context().setOffline(false)
  await comeBack(bo.page)
  await bo.page.getByRole('button', { name: '1 change was set aside' }).click()
  const sheet = bo.page.getByRole('dialog', { name: /two people/ })
  await sheet.getByText('/churn?period=last3').waitFor()
  await sheet.getByText('/churn?period=last6').waitFor()
  await sheet.getByRole('button', { name: 'Use this one' }).click()
  await bo.page.keyboard.press('Escape')
  await bo.page.getByText(/^Shared with your colleagues, saved/).waitFor()
  await comeBack(ada.page)
  const href = (page: Page) => page.getByRole('link', { name: 'Quiet accounts' }).getAttribute('href')
  const chosen = await href(bo.page)
  expect(chosen).toMatch(/^\/churn\?period=last[36]$/)
  await expect.poll(() => href(ada.page)).toBe(chosen)
  for (const line of bo.noise.splice(0)) expect(line).toMatch(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
})

async function serveShared(page: Page, server: ReturnType<typeof workspaceServer>): Promise<void> {
  const shop = plainShop()
  await serveCompany(page, { ...shop, configuration: { ...shop.configuration, workspace: { url: URL_OF_IT } } })
  await page.route(`**${URL_OF_IT}`, async (route) => {
    const request = route.request()
    const method = request.method()
    const body = request.postData()
    const init = { method, headers: request.headers(), ...(body === null ? {} : { body }) }
    const response = await server(new Request(`https://tenure.example${URL_OF_IT}`, init))
    const text = await response.text()
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: text })
  })
}

async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save this view' }).filter({ visible: true }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name)
  await page.keyboard.press('Enter')
}

const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))
