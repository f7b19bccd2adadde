import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerAccounts } from '../../../src/engine/answers/accounts'
import { AppShell } from '../../../src/views/shell/AppShell'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'
import { FACTS } from './renderShell'

const records = smallCompany()
const analysis = analysisOf(records)
const [account] = answerAccounts(analysis, {
  scope: DEFAULT_SCOPE,
  sort: 'value12',
  descending: true,
  search: '',
  from: 0,
  count: 1,
}).rows

function Shelled() {
  return (
    <AppShell facts={FACTS}>
      <h1>a screen</h1>
      <section aria-label="Concentration">
        <span data-figure="gini">0.7</span>
      </section>
    </AppShell>
  )
}

const press = (key: string, over: KeyboardEventInit = {}) =>
  act(() => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over }))
  })
const field = () => screen.getByRole('combobox', { name: 'Search accounts, places, figures and actions' })
const options = () => screen.queryAllByRole('option')
const marked = () => options().find((option) => option.getAttribute('aria-selected') === 'true')
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })

async function openedPalette(address = '/churn') {
  const view = openView(Shelled, address, { analysis, records })
  await screen.findByRole('heading', { name: 'a screen' })
  press('k', { ctrlKey: true })
  await screen.findByRole('dialog', { name: 'Search and commands' })
  return view
}

beforeEach(() => window.localStorage.clear())

describe('the command palette', () => {
  it('opens by key and by button, and closes by key, with the focus back where it was', async () => {
    await openedPalette()
    await waitFor(() => expect(document.activeElement).toBe(field()))
    press('Escape')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const opener = screen.getByRole('button', { name: 'Search and commands' })
    opener.focus()
    fireEvent.click(opener)
    await screen.findByRole('dialog', { name: 'Search and commands' })
    press('k', { metaKey: true })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(opener))
  })

  it('offers places and what can be done here before anything is typed, and says where that holds', async () => {
    await openedPalette('/churn?country=France')
    const groups = screen.getAllByRole('group').map((group) => group.getAttribute('aria-labelledby') ?? '')
    expect(groups.map((id) => document.getElementById(id)?.textContent)).toEqual(['Places', 'Suggested here'])
    expect(screen.getByText(/^in Churn, Sep/)).toBeTruthy()
    expect(screen.getByText(/^4,338 accounts, \d+ figures$/)).toBeTruthy()
    expect(screen.getByRole('option', { name: /Reset the scope/ })).toBeTruthy()
  })

  it('tells a screen reader which line is marked, and walks round with the arrows', async () => {
    await openedPalette()
    expect(field().getAttribute('aria-controls')).toBe(screen.getByRole('listbox', { name: 'Results' }).id)
    const told = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')
    expect(marked()).toBe(options()[0])
    press('ArrowDown')
    expect(marked()).toBe(options()[1])
    expect(told()).toBe(options()[1])
    press('ArrowUp')
    press('ArrowUp')
    expect(told()).toBe(options().at(-1))
    press('ArrowDown')
    expect(told()).toBe(options()[0])
  })

  it('finds an account where the data live, whatever the filters show, and opens it under the scope', async () => {
    const { address, asked } = await openedPalette('/churn?country=Nowhere')
    type(account!.name.slice(0, 4))
    const found = await screen.findByRole('option', { name: new RegExp(account!.id) })
    expect(within(found).getByText(account!.name.slice(0, 4)).tagName).toBe('MARK')
    const questions = asked.filter(({ name }) => name === 'accounts').map(({ ask }) => ask)
    expect(questions.at(-1)).toMatchObject({ search: account!.name.slice(0, 4), count: 6 })
    fireEvent.click(found)
    await waitFor(() => expect(address()).toBe(`/accounts/${encodeURIComponent(account!.key)}?country=Nowhere`))
  })

  it('has the focus in its field in the very moment it opens', async () => {
    openView(Shelled, '/churn', { analysis, records })
    await screen.findByRole('heading', { name: 'a screen' })
    press('k', { ctrlKey: true })
    expect(document.activeElement).toBe(field())
  })

  it('lets Enter wait for the accounts, of which the very number comes first', async () => {
    const { address } = await openedPalette()
    type('C1')
    press('Enter')
    await waitFor(() => expect(address()).toBe('/accounts/shop.c1'))
  })

  it('goes to a place with Enter, under the scope', async () => {
    const { address } = await openedPalette('/churn?period=last3&q=dun')
    type('coho')
    expect(marked()?.textContent).toContain('Cohorts')
    press('Enter')
    await waitFor(() => expect(address()).toBe('/cohorts?period=last3'))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('leads to the panel of a figure', async () => {
    const { address } = await openedPalette()
    type('gini')
    fireEvent.click(await screen.findByRole('option', { name: /Gini of CLV/ }))
    await waitFor(() => expect(address()).toBe('/'))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Concentration'))
  })

  it('narrows to a segment, a country or any other value, beside what is chosen of its field', async () => {
    const { address } = await openedPalette('/churn?country=Norway')
    const option = (text: string) =>
      waitFor(() => {
        const found = options().find(({ textContent }) => textContent === text)
        expect(found).toBeDefined()
        return found!
      })
    type('franc')
    fireEvent.click(await option('FranceCountry'))
    await waitFor(() => expect(address()).toBe('/churn?country=France,Norway'))
    press('k', { ctrlKey: true })
    await screen.findByRole('dialog', { name: 'Search and commands' })
    type('at ris')
    fireEvent.click(await option('At riskState'))
    await waitFor(() => expect(address()).toBe('/churn?country=France,Norway&state=at-risk'))
  })

  it('does what it suggests', async () => {
    await openedPalette()
    type('switch to')
    press('Enter')
    await waitFor(() => expect(window.localStorage.getItem('tenure.preferences')).toMatch(/"theme":"(dark|light)"/))
    press('k', { ctrlKey: true })
    await screen.findByRole('dialog')
    type('as-of')
    press('Enter')
    expect(await screen.findByLabelText('Show everything as of')).toBeTruthy()
  })

  it('says when nothing has the letters, and does nothing then', async () => {
    const { address } = await openedPalette()
    type('zzqx')
    expect(await screen.findByText('No account, place, figure or action has these letters.')).toBeTruthy()
    expect(options()).toEqual([])
    press('Enter')
    press('ArrowDown')
    expect(address()).toBe('/churn')
    expect(screen.getByRole('dialog', { name: 'Search and commands' })).toBeTruthy()
  })

  it('is reached on a phone through More', async () => {
    openView(Shelled, '/churn', { analysis, records })
    await screen.findByRole('heading', { name: 'a screen' })
    fireEvent.click(screen.getByRole('button', { name: 'More' }))
    const more = within(await screen.findByRole('dialog', { name: 'More' }))
    fireEvent.click(more.getByRole('button', { name: 'Search and commands' }))
    await screen.findByRole('dialog', { name: 'Search and commands' })
    await waitFor(() => expect(document.activeElement).toBe(field()))
  })
})
