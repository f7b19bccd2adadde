import { expect, test } from 'vitest'
import { figureOf } from './figuresOf'
import { settled } from './openCompany'
import { openPage } from './openPage'

const HEADLINES = ['nrr', 'grr', 'logo-churn-monthly', 'open-accounts', 'net-revenue', 'nrr-goal'] as const

/** What would be cut or spill over on paper: of each page its title and what of its content stands outside of it. */
function spillsOnPaper() {
  return [...document.querySelectorAll('[data-page]')].map((page) => {
    const paper = page.getBoundingClientRect()
    const outside = [...page.querySelectorAll('section, svg, table, td, dd, footer, h1, h2, p')].filter((element) => {
      const box = element.getBoundingClientRect()
      const foot = element.closest('footer') === null ? page.querySelector(':scope > footer')! : page
      const end = foot === page ? paper.bottom : foot.getBoundingClientRect().top
      return box.height > 0 && (box.bottom > end + 1 || box.right > paper.right + 1 || box.left < paper.left - 1)
    })
    return { title: page.getAttribute('data-page'), outside: outside.map((one) => one.textContent?.slice(0, 60)) }
  })
}

test('the board pack is reached from the overview, prints a page a section on A4, cuts nothing, and is light', async () => {
  const { page } = await openPage('/', { colorScheme: 'dark', viewport: { width: 1440, height: 900 } })
  await settled(page)
  await page.getByRole('button', { name: 'Set a goal: Net revenue retention' }).press('Enter')
  await page.getByRole('spinbutton', { name: 'At least, %' }).pressSequentially('104.5')
  await page.keyboard.press('Enter')
  await page.getByText('goal 104.5%').first().waitFor()
  const onScreen = await Promise.all(HEADLINES.map((metric) => figureOf(page, metric)))
  expect(onScreen.every((value) => value !== null)).toBe(true)

  await page.getByRole('link', { name: 'Board pack' }).press('Enter')
  await page.waitForURL('**/board')
  await settled(page)
  expect(await Promise.all(HEADLINES.map((metric) => figureOf(page, metric)))).toEqual(onScreen)

  const [nrr, grr] = await Promise.all(
    ['nrr', 'grr'].map((metric) => page.locator(`[data-page] [data-figure="${metric}"]`).first().boundingBox()),
  )
  expect(grr!.x - nrr!.x).toBeGreaterThan(nrr!.width + 20)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize({ width: 1032, height: 700 })
  const pages = await page.evaluate(spillsOnPaper)
  expect(pages.map(({ outside }) => outside)).toEqual(pages.map(() => []))
  expect(pages.map(({ title }) => title)).toEqual([
    'Key figures',
    'Movement and why',
    'Churn and concentration',
    'Cohorts',
    ...pages.slice(4, -1).map((_, i) => `Cohorts, continued ${i + 1}`),
    'Definitions',
  ])
  expect(await page.locator('[data-page^="Cohorts"] thead').count()).toBe(pages.length - 4)
  const ground = await page
    .locator('[data-page]')
    .first()
    .evaluate((one) => getComputedStyle(one).backgroundColor)
  expect(ground).toBe('rgb(255, 255, 255)')

  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(pages.length)
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.map(Number)
  expect([Math.round((width! / 72) * 25.4), Math.round((height! / 72) * 25.4)]).toEqual([297, 210])
})
