import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'

import { reasonSentence } from '../../../src/core/reasonSentence'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerAccount } from '../../../src/engine/answers/account'
import { answerAccountRisk } from '../../../src/engine/answers/accountRisk'
import { answerAccounts } from '../../../src/engine/answers/accounts'
import { saveFile } from '../../../src/export/saveFile'
import { isoOfDay } from '../../../src/state/isoDay'
import { answerRisk } from '../../../src/engine/answers/risk'
import { machineValue } from '../../../src/ui/machineValue'
import { AccountsView } from '../../../src/views/accounts/AccountsView'
import { AccountView } from '../../../src/views/accounts/AccountView'
import { analysisOf, HOSTILE_NAME, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))
vi.mock('../../../src/export/saveFile', () => ({ saveFile: vi.fn<typeof saveFile>() }))

// Nothing has a size here: give the table some, so that it draws rows.
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
})

const records = smallCompany()
const analysis = analysisOf(records)
const scope = DEFAULT_SCOPE
const asked = { scope, sort: 'clv', descending: true, search: '', from: 0, count: 1000 } as const
const all = answerAccounts(analysis, asked)

const show = (address = '/accounts', held: object = {}) =>
  openView(AccountsView, address, { analysis, records, Account: AccountView, ...held })

const rowsShown = () => [...document.querySelectorAll('tbody tr[data-index]')]
const keysShown = () =>
  rowsShown().map((row) => row.querySelector('[data-figure="account-orders"]')?.getAttribute('data-account'))
const valueOf = (metric: string, place = '') =>
  document.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value')

async function opened(address?: string, held?: object) {
  const view = show(address, held)
  await waitFor(() => expect(valueOf('accounts-listed')).toBeDefined())
  return view
}

describe('the list', () => {
  it('becomes an audience of what it is narrowed to, such as a cell of the RFM grid', async () => {
    const { rfm, country, id } = all.rows[0]!
    const { address } = await opened(`/accounts?rfm=${encodeURIComponent(rfm)}&country=${country}`)
    fireEvent.click(screen.getByRole('button', { name: 'Make an audience' }))
    await waitFor(() => expect(decodeURIComponent(address())).toMatch(/^\/audiences\?.*who=/))
    expect(new URLSearchParams(address().split('?')[1]).get('who')).toBe(`country=${country};rfm=${rfm}`)
    cleanup()
    await opened(`/accounts?q=${id}&country=${country}`)
    expect(screen.queryByRole('button', { name: 'Make an audience' })).toBeNull()
  })

  it('shows the rows of the answer, best first, with the totals of all of them', async () => {
    await opened()
    expect(keysShown()).toEqual(all.rows.slice(0, keysShown().length).map(({ key }) => key))
    const [first] = all.rows
    expect(valueOf('account-clv', `[data-account="${first!.key}"]`)).toBe(machineValue('money', first!.clv))
    expect(valueOf('accounts-listed')).toBe(String(all.total))
    expect(valueOf('accounts-clv')).toBe(machineValue('money', all.clv))
    expect(valueOf('accounts-value12')).toBe(machineValue('money', all.value12))
  })

  it('sorts by every column that the mouse can press, by the menu, and round', async () => {
    const view = await opened()
    const heads = screen.getAllByRole('columnheader').filter((head) => head.querySelector('button:not([data-defines])'))
    expect(heads).toHaveLength(12)
    fireEvent.click(screen.getByRole('button', { name: 'Orders' }))
    await waitFor(() => expect(view.address()).toBe('/accounts?sort=orders'))
    const byOrders = answerAccounts(analysis, { ...asked, sort: 'orders' })
    await waitFor(() => expect(keysShown()[0]).toBe(byOrders.rows[0]!.key))
    fireEvent.click(screen.getByRole('button', { name: 'Orders' }))
    await waitFor(() => expect(view.address()).toBe('/accounts?sort=orders-turned'))
    await waitFor(() => expect(valueOf('account-orders')).toBe('0'))

    fireEvent.click(screen.getByRole('button', { name: 'Sort by: Orders' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Country' }))
    await waitFor(() => expect(view.address()).toBe('/accounts?sort=country'))
  })

  it('shows the direction that was pressed before the list is asked for it', async () => {
    const view = await opened()
    fireEvent.click(screen.getByRole('button', { name: 'Orders' }))
    expect(screen.getByRole('columnheader', { name: 'Orders' }).getAttribute('aria-sort')).toBe('descending')
    expect(view.address()).toBe('/accounts')
    await waitFor(() => expect(view.address()).toBe('/accounts?sort=orders'))
  })

  it('searches, and says when nobody is found', async () => {
    const view = await opened('/accounts?q=firm+07')
    await waitFor(() => expect(valueOf('accounts-listed')).toBe('1'))
    const box = screen.getByRole('searchbox')
    fireEvent.change(box, { target: { value: 'no such firm' } })
    fireEvent.keyDown(box, { key: 'Enter' })
    await screen.findByText('No account has these words.')
    fireEvent.click(screen.getByRole('button', { name: 'Show all accounts' }))
    await waitFor(() => expect(view.address()).toBe('/accounts'))
  })

  it('filters by state, and keeps the counts of the others', async () => {
    const view = await opened()
    const before = valueOf('accounts-in-state', '[data-state="churned"]')
    expect(Number(before)).toBe(all.stateCount[4])
    fireEvent.click(screen.getByRole('radio', { name: /^Churned/ }))
    await waitFor(() => expect(view.address()).toBe('/accounts?state=churned'))
    await waitFor(() => expect(valueOf('accounts-listed')).toBe(before))
    expect(valueOf('accounts-in-state', '[data-state="active"]')).toBe(String(all.stateCount[1]))
    fireEvent.click(screen.getByRole('radio', { name: 'All' }))
    await waitFor(() => expect(view.address()).toBe('/accounts'))
  })

  it('exports all rows, with their number in the name, and no formula', async () => {
    await opened()
    fireEvent.click(await screen.findByRole('button', { name: `Export ${all.total} rows` }))
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
    const [name, text] = vi.mocked(saveFile).mock.calls[0]!
    expect(name).toBe(`accounts-${isoOfDay(all.frame.asOfDay)}-${all.total}-rows.csv`)
    expect(text.split('\r\n')).toHaveLength(all.total + 1)
    expect(text).toContain(HOSTILE_NAME)
    for (const line of text.split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=@]/)
  })

  it('says what failed', async () => {
    show('/accounts', { failing: { name: 'accounts', message: 'It broke.' } })
    expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  })
})

describe('one account', () => {
  it('opens by keyboard, steps through the list, and gives the focus back', async () => {
    const view = await opened()
    const [first, second, third] = all.rows
    const row = () => rowsShown()[0] as HTMLElement
    await waitFor(() => expect(row().querySelector('[data-figure]')).not.toBeNull())
    row().focus()
    fireEvent.keyDown(row(), { key: 'j' })
    await waitFor(() => expect(document.activeElement?.getAttribute('data-index')).toBe('1'))
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' })
    await waitFor(() => expect(view.address()).toBe(`/accounts/${second!.key}`))
    const drawer = await screen.findByRole('dialog')
    await waitFor(() => expect(drawer.contains(document.activeElement)).toBe(true))
    within(drawer).getByText(`2 of ${all.total}`)

    fireEvent.keyDown(document.activeElement!, { key: 'j' })
    await waitFor(() => expect(view.address()).toBe(`/accounts/${third!.key}`))
    fireEvent.click(within(drawer).getByRole('button', { name: 'The one before (K)' }))
    fireEvent.keyDown(document.activeElement!, { key: 'k' })
    await waitFor(() => expect(view.address()).toBe(`/accounts/${first!.key}`))

    fireEvent.keyDown(document.activeElement!, { key: 'Escape' })
    await waitFor(() => expect(view.address()).toBe('/accounts'))
    await waitFor(() => expect(document.activeElement?.getAttribute('data-index')).toBe('1'))
  })

  it('tells the reason first, then the figures of the answer', async () => {
    show('/accounts/shop.c12')
    const answer = answerAccount(analysis, records, { scope, key: 'shop.c12' })!
    const drawer = await screen.findByRole('dialog')
    await within(drawer).findByText(reasonSentence(answer.row.reason!))
    const inDrawer = (metric: string) =>
      [...drawer.querySelectorAll(`[data-figure="${metric}"]`)].map((figure) => figure.getAttribute('data-value'))
    expect(inDrawer('account-clv')).toEqual([machineValue('money', answer.row.clv)])
    expect(inDrawer('account-silence')).toEqual([String(answer.frame.asOfDay - answer.row.lastDay!)])
    expect(inDrawer('account-category-revenue')).toEqual(
      answer.categories.map(({ revenue }) => machineValue('money', revenue)),
    )
    expect(inDrawer('account-entry-revenue')).toEqual(
      answer.entries.slice(0, 20).map(({ revenue }) => machineValue('money', revenue)),
    )
  })

  it('tells every risk in the list, sorts by it, and opens one into parts that add up', async () => {
    const signal = new AbortController().signal
    const { risk } = await answerRisk(analysis, scope, signal)
    await opened('/accounts?sort=risk')
    const shown = () => [...document.querySelectorAll('tbody [data-figure="account-risk"]')]
    await waitFor(() => expect(shown().some((cell) => cell.getAttribute('data-value') !== '')).toBe(true))
    const values = shown().map((cell) => Number(cell.getAttribute('data-value')))
    expect(values).toEqual(
      [...risk]
        .filter((one) => !Number.isNaN(one))
        .toSorted((a, b) => b - a)
        .slice(0, values.length),
    )
    cleanup()
    show('/accounts/shop.c12')
    const answer = (await answerAccountRisk(analysis, { scope, key: 'shop.c12' }, signal))!
    const drawer = await screen.findByRole('dialog')
    await within(drawer).findByRole('table', { name: 'What makes the risk' })
    const parts = [...drawer.querySelectorAll('[data-figure="account-risk-part"]')]
    const odds = parts.map((part) => Number(part.getAttribute('data-value')))
    expect(odds.slice(0, -1).reduce((sum, part) => sum + part, 0)).toBeCloseTo(odds.at(-1)!, 8)
    expect(1 / (1 + Math.exp(-odds.at(-1)!))).toBeCloseTo(answer.risk, 10)
    expect(answer.risk).toBe(risk[all.rows.find(({ key }) => key === 'shop.c12')!.unit])
  })

  it('opens the lines of an order, and all orders', async () => {
    show('/accounts/shop.c0')
    const answer = answerAccount(analysis, records, { scope, key: 'shop.c0' })!
    const drawer = await screen.findByRole('dialog')
    const [order] = answer.entries.filter(({ lines }) => lines.length > 0)
    fireEvent.click(await within(drawer).findByRole('button', { name: order!.id }))
    within(drawer).getByText(order!.lines[0]!.product)
    fireEvent.click(within(drawer).getByRole('button', { name: `Show all ${answer.entries.length}` }))
    expect(drawer.querySelectorAll('[data-figure="account-entry-revenue"]')).toHaveLength(answer.entries.length)
  })

  it('keeps a hostile name text, and shows an account that has not bought', async () => {
    show('/accounts/shop.c3')
    await screen.findByRole('dialog', { name: `Account ${HOSTILE_NAME}` })
    expect(document.querySelector('img')).toBeNull()
  })

  it('says of an account without orders that it has none', async () => {
    show('/accounts/shop.idle')
    const drawer = await screen.findByRole('dialog', { name: 'Account Never bought' })
    within(drawer).getByText('No order and no credit yet')
    expect(drawer.querySelector('[data-figure="account-next-order"]')?.getAttribute('data-value')).toBe('')
  })

  it('says that there is no such account', async () => {
    show('/accounts/shop.nobody')
    expect(await screen.findByText('There is no such account in this data.')).toBeDefined()
    expect(document.querySelector('[data-figure="account-clv"][data-account="shop.nobody"]')).toBeNull()
  })

  it('says what failed', async () => {
    show('/accounts/shop.c1', { failing: { name: 'account', message: 'It broke.' } })
    const drawer = await screen.findByRole('dialog')
    expect((await within(drawer).findByRole('alert')).textContent).toContain('It broke.')
  })
})
