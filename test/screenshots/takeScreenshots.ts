import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { figuresOf } from '../browser/figuresOf'
import { companyOfFiles, openCompany, settled, visit } from '../browser/openCompany'
import { openTab } from '../browser/openPage'
import { withShared } from '../shared/sharedFolder'

const folder = join(import.meta.dirname, '../../screenshots')
const SCREENS = [
  'overview',
  'segments',
  'accounts',
  'churn',
  'service',
  'cohorts',
  'forecast',
  'audiences',
  'scenarios',
  'data',
] as const
const SIZES = [
  ['wide', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const

describe.each(SIZES)('%s', (size, viewport) => {
  test('the demo company', async () => {
    const { page, noise } = await openTab({ viewport })
    onTestFinished(() => page.context().close())
    await page.goto('/')
    await settled(page)
    await takeAll(page, `demo-${size}`, '')
    expect(noise).toEqual([])
  })

  withShared('real orders', (shared) => {
    test('uci_online_retail', async () => {
      const company = await companyOfFiles([`${shared}/data/uci_online_retail/orders.csv.gz`], {
        name: 'Online Retail',
        currency: 'GBP',
      })
      const { page, noise } = await openCompany(company, '/', { viewport })
      onTestFinished(() => page.context().close())
      await takeAll(page, `uci-${size}`, '?basis=revenue')
      expect(noise).toEqual([])
    })
  })
})

/** Every screen and one account's page, in light and dark, as `screenshots/<name>-<screen>-<colours>.png`. */
async function takeAll(page: Page, name: string, search: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const screen of SCREENS) {
    await visit(page, `/${screen === 'overview' ? '' : screen}${search}`)
    await takeBoth(page, `${name}-${screen}`)
    if (screen !== 'accounts') continue
    const account = (await figuresOf(page)).find(({ at }) => at['account'] !== undefined)?.at['account']
    if (account === undefined) continue
    await visit(page, `/accounts/${encodeURIComponent(account)}${search}`)
    await takeBoth(page, `${name}-account`)
  }
}

async function takeBoth(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await settled(page)
    const path = join(folder, `${name}-${colorScheme}.png`)
    await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  }
}
