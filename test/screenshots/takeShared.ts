import type { Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { EMPTY_WORKSPACE } from '../../src/core/workspace/workspace'
import { workspaceServer } from '../../mocks/workspaceServer'
import { comeBack, saveView, serveShared } from '../browser/colleagues'
import { plainShop } from '../browser/madeUpShop'
import { serveCompany, settled, visit } from '../browser/openCompany'
import { openTab } from '../browser/openPage'
import { SIZES, takeBoth } from './takeBoth'

const HOUR = 3_600_000
const AT = Date.UTC(2026, 5, 14, 8)

/** What else two people can change at the same time, as a workspace that one of them sends as a file. */
const FURTHER = {
  tenureWorkspace: 2,
  ...EMPTY_WORKSPACE,
  goals: [{ id: 'nrr ', changedAtMs: AT + 2 * HOUR, metric: 'nrr', scope: '', target: 0.97 }],
  outcomes: [
    {
      id: 'call',
      changedAtMs: AT + 2 * HOUR,
      account: 'Plain shop.C1',
      day: 20_500,
      result: 'will-order',
      text: 'Asked for a price list',
    },
  ],
  audiences: [
    {
      id: 'north',
      changedAtMs: AT + 2 * HOUR,
      name: 'North, spring',
      rule: 'region=North;clv>=2000',
      holdOut: 0.1,
      seed: 1,
    },
  ],
  overruled: [
    asideOf('goals', { id: 'nrr ', changedAtMs: AT + 1 * HOUR, metric: 'nrr', scope: '', target: 0.95 }),
    asideOf('outcomes', {
      id: 'call',
      changedAtMs: AT + 1 * HOUR,
      account: 'Plain shop.C1',
      day: 20_499,
      result: 'lost',
      text: '',
    }),
    asideOf('notes', {
      id: 'gone',
      changedAtMs: AT + 1 * HOUR,
      account: 'Plain shop.C2',
      day: 20_480,
      text: 'Has a new buyer',
    }),
    asideOf('audiences', {
      id: 'north',
      changedAtMs: AT + 1 * HOUR,
      name: 'North',
      rule: 'region=North',
      holdOut: 0.2,
      seed: 1,
    }),
  ],
}

function asideOf(of: string, thing: Readonly<Record<string, unknown>>) {
  return {
    id: `aside ${String(thing['id'])}`,
    changedAtMs: AT + 3 * HOUR,
    of,
    thing: thing['id'],
    copy: JSON.stringify(thing),
  }
}

test('what two people changed at the same time', async () => {
  const server = workspaceServer()
  const colleague = async () => {
    const { page } = await openTab({ build: 'production', viewport: SIZES[0][1], reducedMotion: 'reduce' })
    onTestFinished(() => page.context().close())
    await serveShared(page, server)
    await page.goto('/churn')
    await settled(page)
    return page
  }
  const [ada, bo] = [await colleague(), await colleague()]
  await saveView(ada, 'Quiet accounts')
  await isSaved(ada)
  await comeBack(bo)
  await bo.getByRole('link', { name: 'Quiet accounts' }).waitFor()
  await bo.context().setOffline(true)
  await visit(bo, '/churn?period=last3')
  await saveView(bo, 'Quiet accounts')
  await visit(ada, '/churn?period=last6')
  await saveView(ada, 'Quiet accounts')
  await isSaved(ada)
  await takeBoth(bo, 'state-not-sent-wide', settled, false)
  await bo.context().setOffline(false)
  await comeBack(bo)
  await bo.getByText('1 change was set aside').waitFor()
  const buffer = Buffer.from(JSON.stringify(FURTHER))
  const file = { name: 'tenure-workspace.json', mimeType: 'application/json', buffer }
  await bo.getByLabel('Workspace file to add').first().setInputFiles(file)
  for (const [size, viewport] of SIZES) {
    await bo.setViewportSize(viewport)
    if (size === 'phone') await bo.getByRole('button', { name: 'More' }).press('Enter')
    await bo
      .getByRole('button', { name: /set aside$/ })
      .filter({ visible: true })
      .press('Enter')
    const sheet = bo.getByRole('dialog', { name: /two people/ })
    await sheet.getByText('Customer 1', { exact: true }).first().waitFor()
    expect(await sheet.getByRole('region').count()).toBe(5)
    await takeBoth(bo, `state-set-aside-${size}`, settled, false)
    await bo.keyboard.press('Escape')
  }
})

test.each(SIZES)('signing out, and figures at constant currency, %s', async (size, viewport) => {
  const { page, noise } = await openTab({ build: 'production', viewport })
  onTestFinished(() => page.context().close())
  const shop = plainShop()
  const signIn = { who: '/auth/who', signOut: '/auth/sign-out' }
  await serveCompany(page, { ...shop, configuration: { ...shop.configuration, signIn } })
  await page.route('**/auth/who', (route) => route.fulfill({ json: { name: 'Ada Lind' } }))
  await page.goto('/')
  await settled(page)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('sign out')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Sign out' }).waitFor()
  await takeBoth(page, `state-sign-out-${size}`, settled, false)
  expect(noise).toEqual([])

  const { page: demo } = await openTab({ viewport })
  onTestFinished(() => demo.context().close())
  await demo.goto('/?rates=as-of')
  await settled(demo)
  await takeBoth(demo, `state-constant-currency-${size}`, settled)
  await demo.getByRole('button', { name: /^Definitions:/ }).press('Enter')
  await demo.getByRole('radio', { name: 'The as-of day' }).waitFor()
  await takeBoth(demo, `state-constant-currency-choice-${size}`, settled, false)
})

async function isSaved(page: Page): Promise<void> {
  await page.getByText(/^Shared with your colleagues, saved/).waitFor()
}
