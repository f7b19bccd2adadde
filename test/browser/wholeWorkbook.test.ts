import { expect, test } from 'vitest'
import { figureOf } from './figuresOf'
import { savedBy } from './journeys/keyboard'
import { formulasIn, promisedRows, savedRows } from './journeys/savedRows'
import { settled } from './openCompany'
import { openPage } from './openPage'

test('all accounts are saved as a workbook under the strict headers', async () => {
  const { page } = await openPage('/audiences?holdout=0', { acceptDownloads: true })
  await page.locator('[data-figure="audience-accounts"]').waitFor({ timeout: 60_000 })
  await settled(page)
  const everyone = (await figureOf(page, 'audience-accounts'))!
  await page.getByText('XLSX', { exact: true }).click()
  const [file] = await savedBy(page, 1, () => page.getByRole('button', { name: /^Export .* accounts$/ }).click())
  const rows = await savedRows(file!)
  expect([rows.length, promisedRows(file!)]).toEqual([everyone, everyone])
  expect(formulasIn(rows)).toEqual([])
})
