import type { Page } from 'playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { EVERY_PATH } from '../browser/everyPath'
import { figuresOf } from '../browser/figuresOf'
import { companyOfFiles, openCompany, settled, visit } from '../browser/openCompany'
import { openTab } from '../browser/openPage'
import { withShared } from '../shared/sharedFolder'
import { SIZES, takeBoth } from './takeBoth'

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
  for (const path of [...EVERY_PATH, '/board']) {
    await visit(page, `${path}${search}`)
    await takeBoth(page, `${name}-${path === '/' ? 'overview' : path.slice(1)}`, settled)
    if (path !== '/accounts') continue
    const account = (await figuresOf(page)).find(({ at }) => at['account'] !== undefined)?.at['account']
    if (account === undefined) continue
    await visit(page, `/accounts/${encodeURIComponent(account)}${search}`)
    await takeBoth(page, `${name}-account`, settled)
  }
}
