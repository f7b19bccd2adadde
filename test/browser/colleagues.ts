import type { Page } from 'playwright'
import type { workspaceServer } from '../../mocks/workspaceServer'
import { plainShop } from './madeUpShop'
import { serveCompany } from './openCompany'

const URL_OF_IT = '/workspace/tenure.json'

/** Serves the plain shop with a workspace that everybody shares who is given the same server. */
export async function serveShared(page: Page, server: ReturnType<typeof workspaceServer>): Promise<void> {
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

/** Keeps what is on screen as a view. */
export async function saveView(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save this view' }).filter({ visible: true }).click()
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name)
  await page.keyboard.press('Enter')
}

/** As if the tab had been left and come back to: the workspace is looked up anew. */
export const comeBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('focus')))
