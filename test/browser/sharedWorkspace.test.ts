import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { workspaceServer } from '../../mocks/workspaceServer'
import { comeBack, saveView, serveShared } from './colleagues'
import { settled } from './openCompany'
import { openPage } from './openPage'

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
  await sheet.getByText(/^Churn: last 3 complete months/i).waitFor()
  await sheet.getByText(/^Churn: last 6 complete months/i).waitFor()
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
