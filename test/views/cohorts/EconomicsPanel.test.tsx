import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerEconomics, answerExpectedEconomics } from '../../../src/engine/answers/economics'
import { machineValue } from '../../../src/ui/machineValue'
import { CohortsView } from '../../../src/views/cohorts/CohortsView'
import { costedCompany } from '../../engine/costedCompany'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const records = costedCompany()
const analysis = analysisOf(records)
const answer = answerEconomics(analysis, { scope: DEFAULT_SCOPE, grain: null, offset: 'calendar' })
const money = (parts: number | null) => machineValue('money-whole', parts)

async function opened(address = '/cohorts') {
  const view = openView(CohortsView, address, { analysis, records })
  const table = await screen.findByRole('table', { name: /^LTV : CAC and payback by/ })
  const valueOf = (metric: string, place: string) =>
    table.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value')
  return { ...view, table, valueOf }
}

describe('the economics of the cohorts screen', () => {
  it('prints cost, margin, ratio and payback of every channel, and of all', async () => {
    const { table, valueOf } = await opened()
    for (const row of answer.channels) {
      const at = `[data-channel="${row.channel}"]`
      expect(valueOf('acquired-accounts', at)).toBe(String(row.accounts))
      expect(valueOf('cac', at)).toBe(money(row.cac))
      expect(valueOf('ltv', at)).toBe(money(row.ltv))
      expect(valueOf('ltv-cac', at)).toBe(machineValue('ratio', row.ratio))
      expect(valueOf('ltv-seen-share', at)).toBe(machineValue('percent', row.seenShare))
      expect(valueOf('cac-payback', at)).toBe(machineValue('count', row.payback?.age ?? null))
    }
    expect(table.querySelector('[data-figure="cac-payback"][data-channel="phone"]')?.textContent).toBe('not yet')
    expect(valueOf('cac', ':not([data-channel])')).toBe(money(answer.total?.cac ?? null))
    const panel = table.closest('section')!
    expect(within(panel).getByRole('heading', { level: 2 }).textContent).toMatch(
      /^web brought .* × its cost so far, phone/,
    )
    fireEvent.click(within(panel).getByRole('button', { name: 'Show the working' }))
    const working = await screen.findByRole('dialog')
    expect(working.textContent).toContain('Costs of the cohorts add up to all')
    expect(working.textContent).not.toContain('does not hold')
  })

  it('divides the margin by a ratio that is typed, and keeps it in the address', async () => {
    const { address, valueOf } = await opened()
    const web = answer.channels.find(({ channel }) => channel === 'web')!
    const allowable = () => valueOf('allowable-cac', '[data-channel="web"]')
    expect(allowable()).toBe(money(web.ltv! / 3))
    const input = screen.getByRole('spinbutton', { name: /^Allowable CAC/ })
    fireEvent.change(input, { target: { value: '4' } })
    fireEvent.keyDown(input, { key: 'Enter' })
    await waitFor(() => expect(address()).toBe('/cohorts?ratio=4'))
    await waitFor(() => expect(allowable()).toBe(money(web.ltv! / 4)))
    fireEvent.click(screen.getByRole('button', { name: 'Back to 3 ×' }))
    await waitFor(() => expect(address()).toBe('/cohorts'))
  })

  it('leaves the ratio as it is where what is typed is none', async () => {
    const { address, valueOf } = await opened('/cohorts?ratio=-2')
    const web = answer.channels.find(({ channel }) => channel === 'web')!
    expect(valueOf('allowable-cac', '[data-channel="web"]')).toBe(money(web.ltv! / 3))
    const input = screen.getByRole<HTMLInputElement>('spinbutton', { name: /^Allowable CAC/ })
    fireEvent.change(input, { target: { value: '0' } })
    fireEvent.blur(input)
    expect(input.value).toBe('3')
    expect(address()).toBe('/cohorts?ratio=-2')
  })

  it('lists the cohorts instead, and marks in the curves where a ticked one was paid back', async () => {
    const { table } = await opened('/cohorts?by=cohort&grain=month')
    const monthly = answerEconomics(analysis, { scope: DEFAULT_SCOPE, grain: 'month', offset: 'calendar' })
    expect(within(table).getAllByRole('rowheader')).toHaveLength(monthly.cohorts.length)
    const first = table.querySelector('[data-figure="ltv-cac"][data-cohort="2023-02"]')
    expect(first?.getAttribute('data-value')).toBe(machineValue('ratio', monthly.cohorts[0]!.ratio))
    for (const box of screen.getAllByRole('checkbox', { checked: true })) fireEvent.click(box)
    fireEvent.click(await screen.findByRole('checkbox', { name: /Feb 2023/ }))
    expect(
      await screen.findByRole('heading', { level: 2, name: /^Feb 2023(: not yet paid back| paid for itself)/ }),
    ).toBeTruthy()
  })

  it('says what is missing without a cost feed', async () => {
    const bare = smallCompany()
    openView(CohortsView, '/cohorts', { analysis: analysisOf(bare), records: bare })
    expect(await screen.findByText(/^Needs a cost feed/)).toBeTruthy()
    expect(document.querySelector('[data-figure="ltv-cac"]')).toBeNull()
  })

  it('says so under a sales filter, and where no account of those months is chosen', async () => {
    openView(CohortsView, '/cohorts?category.sales=Cable', { analysis, records })
    expect(await screen.findByText(/^Not under a sales filter/)).toBeTruthy()
    openView(CohortsView, '/cohorts?country=nowhere', { analysis, records })
    expect(await screen.findByText(/^No chosen account was won/)).toBeTruthy()
  })
})

describe('the economics with what is expected', () => {
  const many = costedCompany(200)
  const ofMany = analysisOf(many)

  it('stand beside what is seen, with their share, and make the allowable CAC, which says so', async () => {
    openView(CohortsView, '/cohorts', { analysis: ofMany, records: many })
    await screen.findByRole('columnheader', { name: 'LTV : CAC, with expected' })
    const table = screen.getByRole('table', { name: /^LTV : CAC and payback by/ })
    const { channels } = await answerExpectedEconomics(
      ofMany,
      { scope: DEFAULT_SCOPE, grain: null, offset: 'calendar' },
      new AbortController().signal,
    )
    for (const { channel, ltv, withExpected } of channels) {
      const cell = (metric: string) =>
        table.querySelector<HTMLElement>(`[data-figure="${metric}"][data-channel="${channel}"]`)!
      expect(cell('ltv').dataset['value']).toBe(money(ltv))
      expect(cell('ltv-with-expected').dataset['value']).toBe(money(withExpected!.ltv))
      expect(cell('ltv-expected-share').dataset['value']).toBe(machineValue('percent', withExpected!.share))
      expect(cell('ltv-cac-with-expected').dataset['value']).toBe(machineValue('ratio', withExpected!.ratio))
      expect(cell('allowable-cac').dataset).toMatchObject({
        value: money(withExpected!.ltv / 3),
        of: 'with-expected',
      })
    }
    expect(screen.getByRole('columnheader', { name: 'Allowable, with expected' })).toBeDefined()
    const panel = table.closest('section')!
    expect(panel.textContent).toContain('an estimate, not booked profit')
  })
})
