import type { Page } from 'playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { figuresOf } from '../browser/figuresOf'
import { companyOfFiles, openCompany, settled, visit } from '../browser/openCompany'
import { openTab } from '../browser/openPage'
import { withShared } from '../shared/sharedFolder'
import { SIZES, takeBoth } from './takeBoth'

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
  'board',
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
  for (const screen of SCREENS) {
    await visit(page, `/${screen === 'overview' ? '' : screen}${search}`)
    await takeBoth(page, `${name}-${screen}`, settled)
    if (screen !== 'accounts') continue
    const account = (await figuresOf(page)).find(({ at }) => at['account'] !== undefined)?.at['account']
    if (account === undefined) continue
    await visit(page, `/accounts/${encodeURIComponent(account)}${search}`)
    await takeBoth(page, `${name}-account`, settled)
  }
}
