import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import * as saved from '../../../src/export/saveFile'
import { useAnswer } from '../../../src/state/useAnswer'
import { useBehind } from '../../../src/state/useBehind'
import { useScope } from '../../../src/state/useScope'
import { BehindLayer } from '../../../src/views/behind/BehindLayer'
import { KpiCells } from '../../../src/views/overview/KpiCells'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

const records = smallCompany()
const held = { analysis: analysisOf(records), records }

afterEach(() => vi.restoreAllMocks())

function Tiles() {
  const [scope] = useScope()
  const kpis = useAnswer('kpis', { scope })
  const { open } = useBehind()
  return (
    <>
      <KpiCells kpis={kpis} onWorking={(figure) => open({ figure, at: '', account: null })} />
      <BehindLayer />
    </>
  )
}

const WithScreen = () => (
  <>
    <p>The screen</p>
    <BehindLayer />
  </>
)

const drawer = () => screen.findByRole('dialog', { name: /^Show the working/ })

describe('a figure taken apart', () => {
  it('is opened by its tile, is a step of Back, and goes down to the orders of an account', async () => {
    const opened = openView(Tiles, '/', held)
    const [first] = await screen.findAllByRole('button', { name: /show the working$/ })
    fireEvent.click(first!)
    const layer = within(await drawer())
    expect(opened.address()).toBe('/?behind=nrr')
    expect(await layer.findByText('The accounts come to the figure on the screen')).toBeTruthy()
    expect(layer.queryByText(/does not hold/)).toBeNull()
    const table = layer.getByRole('table', { name: /^Accounts behind/ })
    const [row] = within(table).getAllByRole('button', { name: /^Firm/ })
    fireEvent.click(row!)
    expect(opened.address()).toMatch(/^\/\?behind=nrr,,shop\.c\d+$/)
    expect(await layer.findByText('The orders below add up to what the figure holds of the account')).toBeTruthy()
    expect(layer.queryByText(/does not hold/)).toBeNull()
    const orders = layer.getByRole('table', { name: /^Orders of Firm/ })
    expect(within(orders).getAllByRole('row').length).toBeGreaterThan(1)
    const [number] = within(orders).getAllByRole('button', { name: /^o\d+$/ })
    fireEvent.click(number!)
    expect(number!.getAttribute('aria-expanded')).toBe('true')
    const lines = within(orders).getByRole('table', { name: `Lines of ${number!.textContent}` })
    const revenue = lines.querySelector('[data-figure="order-line-revenue"]')
    expect(lines.querySelector('tfoot')!.textContent).toContain(revenue!.textContent)
    fireEvent.click(number!)
    expect(within(orders).queryByRole('table', { name: /^Lines of/ })).toBeNull()
    fireEvent.click(layer.getByRole('button', { name: /^All \d+ accounts$/ }))
    expect(opened.address()).toBe('/?behind=nrr')
    fireEvent.click(layer.getByRole('button', { name: 'Close' }))
    expect(opened.address()).toBe('/')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('ties out: the parts shown add up to the sums put into the formula, and rows in the file are all of them', async () => {
    const save = vi.spyOn(saved, 'saveFile').mockReturnValue()
    openView(BehindLayer, '/?behind=net-revenue', held)
    const layer = within(await drawer())
    const csv = await layer.findByRole('button', { name: /^CSV, \d+ rows$/ })
    const accounts = Number(/\d+/.exec(csv.textContent)![0])
    fireEvent.click(csv)
    await waitFor(() => expect(save).toHaveBeenCalledOnce())
    const [name, text] = save.mock.calls[0]!
    expect(name).toMatch(new RegExp(`^net-revenue-2025-06-\\d+-${accounts}-rows\\.csv$`))
    const rows = text.split('\r\n').slice(1)
    expect(rows).toHaveLength(accounts)
    // Cells of names may hold commas; amount and number of orders stand last.
    const sum = rows.reduce((total, line) => total + Number(line.split(',').at(-2)), 0)
    const value = document.querySelector('[data-figure="behind-value"]')!.getAttribute('data-value')
    expect(sum).toBeCloseTo(Number(value), 4)
  })

  it('is sorted by a press on a head, and shows more on asking', async () => {
    openView(BehindLayer, '/?behind=historical-clv-mean', held)
    const layer = within(await drawer())
    const table = await layer.findByRole('table', { name: /^Accounts behind/ })
    expect(within(table).getAllByRole('row')).toHaveLength(51)
    fireEvent.click(layer.getByRole('button', { name: 'Show more' }))
    await waitFor(() => expect(within(table).getAllByRole('row').length).toBeGreaterThan(51))
    fireEvent.click(within(table).getAllByRole('button', { name: /^Account/ })[0]!)
    await waitFor(() => expect(within(table).getAllByRole('button', { name: /^Firm/ })[0]!.textContent).toBe('Firm 00'))
  })

  it.for(['/?behind=nothing', '/?behind=__proto__', '/'])('does not open at %s', async (address) => {
    openView(WithScreen, address, held)
    await screen.findByText('The screen')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('says so where the data do not have the figure, or the account', async () => {
    const { go } = openView(BehindLayer, '/?behind=nrr&asof=2023-04-01', held)
    expect(await within(await drawer()).findByText(/do not have this figure/)).toBeTruthy()
    go('/?behind=net-revenue,,shop.nobody')
    expect(await within(await drawer()).findByText('This account is not in these data.')).toBeTruthy()
  })

  it('says what failed, in the drawer alone', async () => {
    openView(BehindLayer, '/?behind=nrr', {
      ...held,
      failing: { name: 'behind', message: 'The worker is out of memory.' },
    })
    expect(await within(await drawer()).findByText(/out of memory/)).toBeTruthy()
  })
})
