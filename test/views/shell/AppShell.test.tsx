import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { Panel } from '../../../src/ui/Panel'
import { PLACES } from '../../../src/views/shell/places'
import { AppShell } from '../../../src/views/shell/AppShell'
import type { ShellFacts } from '../../../src/views/shell/shellFacts'
import { emptyWorkspace } from '../emptyWorkspace'
import { button, FACTS, renderShell } from './renderShell'

const open = (address: string, facts: ShellFacts = FACTS, basepath = '/') =>
  renderShell(
    address,
    <AppShell facts={facts}>
      <input aria-label="a field" />
      <input aria-label="a search" data-slash="" />
    </AppShell>,
    emptyWorkspace(),
    basepath,
  )
const rail = () => within(screen.getAllByRole('navigation', { name: 'Places' })[0])
const press = (key: string, target: EventTarget = document.body, over: KeyboardEventInit = {}) =>
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...over })))

beforeEach(() => window.localStorage.clear())

describe('AppShell', () => {
  it('says above every screen that the demo company is made up, and leaves it', async () => {
    await open('/demo/churn', FACTS, '/demo')
    const bar = within(screen.getByRole('region', { name: 'Demo company' }))
    expect(bar.getByRole('link', { name: 'Leave the demo' }).getAttribute('href')).toBe('/data')
  })

  it('says nothing of a demo over own data', async () => {
    await open('/churn')
    expect(screen.queryByRole('region', { name: 'Demo company' })).toBeNull()
  })

  it('has the places with their counts, marks the current one, and says how fresh it is', async () => {
    await open('/churn')
    expect(
      rail()
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Overview',
      'Segments',
      'Accounts4,338',
      'Churn571',
      'Service',
      'Cohorts',
      'Forecast',
      'Audiences',
      'Scenarios',
      'Data',
    ])
    const current = rail()
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
    expect(current.map((link) => link.textContent)).toEqual(['Churn571'])
    expect(screen.getByText('Newest order 9 Dec 2011')).toBeTruthy()
    expect(screen.getByText('1 of 2 sources current.')).toBeTruthy()
    expect(screen.getByText('Harbour Gifts')).toBeTruthy()
  })

  it('marks the place of an account as Accounts', async () => {
    await open('/accounts/16422')
    const current = rail()
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
    expect(current.map((link) => link.textContent)).toEqual(['Accounts4,338'])
  })

  it("takes the scope along to another place and leaves the screen's own choices", async () => {
    const { href } = await open('/segments?country=France&segment.sort=clv&period=last3')
    fireEvent.click(rail().getByRole('link', { name: 'Cohorts' }))
    await waitFor(() => expect(href()).toBe('/cohorts?country=France&period=last3'))
  })

  it('says that nothing is read yet', async () => {
    await open('/', { ...FACTS, newestDay: null, sources: null, counts: {} })
    expect(screen.getByText('No order read yet')).toBeTruthy()
  })

  it('tells of a source that failed and reads it again', async () => {
    const onReadAgain = vi.fn()
    const troubles = [{ title: 'Costs stopped at page 3 of 5.', effect: 'All else is current.' }]
    await open('/', { ...FACTS, troubles, onReadAgain })
    expect(screen.getByText('Costs stopped at page 3 of 5.')).toBeTruthy()
    fireEvent.click(button('Read again'))
    expect(onReadAgain).toHaveBeenCalledOnce()
  })

  it('leads past the rail to the figures', async () => {
    await open('/')
    const skip = screen.getByRole('link', { name: 'Skip to the figures' })
    expect(skip.getAttribute('href')).toBe('#main')
    expect(document.getElementById('main')?.tagName).toBe('MAIN')
  })

  it('shows four places and More on a phone', async () => {
    const { href } = await open('/?country=France')
    const bar = within(screen.getAllByRole('navigation', { name: 'Places' })[1])
    expect(bar.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Overview',
      'Segments',
      'Accounts',
      'Churn',
    ])
    fireEvent.click(bar.getByRole('button', { name: 'More' }))
    const more = within(await screen.findByRole('dialog', { name: 'More' }))
    fireEvent.click(more.getByRole('link', { name: 'Data' }))
    await waitFor(() => expect(href()).toBe('/data?country=France'))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('the keyboard', () => {
  it.each(PLACES.map(({ key, to, name }) => [key, to, name]))(
    'G then %s goes to %s with the scope',
    async (key, to) => {
      const { href } = await open(`${to === '/data' ? '/churn' : '/data'}?period=last3&q=dun`)
      press('g')
      press(key.toLowerCase())
      await waitFor(() => expect(href()).toBe(`${to}?period=last3`))
    },
  )

  it('forgets G after another key, and after a while', async () => {
    const { href } = await open('/')
    press('g')
    press('x')
    press('s')
    expect(href()).toBe('/')
    const pressAt = (key: string, timeStamp: number) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true })
      Object.defineProperty(event, 'timeStamp', { value: timeStamp })
      act(() => void document.body.dispatchEvent(event))
    }
    pressAt('g', 1000)
    pressAt('s', 2300)
    expect(href()).toBe('/')
    pressAt('g', 3000)
    pressAt('s', 4100)
    await waitFor(() => expect(href()).toBe('/segments'))
  })

  it('is off while something is typed, and with a modifier', async () => {
    const { href } = await open('/')
    const field = screen.getByLabelText('a field')
    press('g', field)
    press('s', field)
    press('?', field)
    press('g', document.body, { ctrlKey: true })
    press('s')
    expect(href()).toBe('/')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('enters the list of the screen with J or K, at the row that is current', async () => {
    await open('/')
    const grid = document.createElement('table')
    grid.setAttribute('role', 'grid')
    grid.innerHTML = '<tbody><tr tabindex="-1"></tr><tr tabindex="0" id="current"></tr></tbody>'
    document.body.append(grid)
    press('j')
    expect(document.activeElement?.id).toBe('current')
    grid.remove()
  })

  it('puts the focus into the search of the screen with /, and opens filter and as-of', async () => {
    await open('/')
    press('/')
    expect(document.activeElement).toBe(screen.getByLabelText('a search'))
    act(() => (document.activeElement as HTMLElement).blur())
    press('f')
    expect(await screen.findByText('Show accounts by')).toBeTruthy()
    press('a')
    expect(await screen.findByLabelText('Show everything as of')).toBeTruthy()
  })

  it('shows the working or the table of the panel that has the focus, or else is under the pointer', async () => {
    const sheet = { title: 'Churn', definition: 'Who left.', formula: null, inputs: [{ label: 'Lost', value: '7' }] }
    await renderShell(
      '/',
      <AppShell facts={FACTS}>
        <Panel kicker="NRR" headline="first">
          <button type="button">a point</button>
        </Panel>
        <Panel kicker="Churn" headline="second" working={sheet} table={<p>the table</p>}>
          <button type="button">another point</button>
        </Panel>
      </AppShell>,
    )
    press('w')
    screen.getByText('a point').focus()
    press('w')
    press('t')
    expect(screen.queryByText('Who left.')).toBeNull()
    expect(screen.queryByText('the table')).toBeNull()
    screen.getByText('another point').focus()
    press('w')
    expect(await screen.findByText('Who left.')).toBeTruthy()
    press('t')
    expect(await screen.findByText('the table')).toBeTruthy()
  })

  it('steps to the period before and after with the brackets, however a keyboard writes them', async () => {
    const { href } = await open('/churn?country=France&period=last6')
    press('[')
    await waitFor(() => expect(href()).toBe('/churn?asof=2011-06-09&period=last6&country=France'))
    press('[')
    await waitFor(() => expect(href()).toBe('/churn?asof=2010-12-09&period=last6&country=France'))
    press('[')
    press(']')
    await waitFor(() => expect(href()).toBe('/churn?asof=2011-06-09&period=last6&country=France'))
    press(']', document.body, { altKey: true, ctrlKey: true })
    await waitFor(() => expect(href()).toBe('/churn?period=last6&country=France'))
    press(']')
    expect(href()).toBe('/churn?period=last6&country=France')
    press('[', document.body, { metaKey: true })
    expect(href()).toBe('/churn?period=last6&country=France')
  })

  it('presses the export of a screen that has one', async () => {
    const onClick = vi.fn<() => void>()
    await renderShell(
      '/',
      <AppShell facts={FACTS}>
        <button type="button" data-shortcut="export" onClick={onClick}>
          Export 12 rows
        </button>
      </AppShell>,
    )
    press('e')
    expect(onClick).toHaveBeenCalledOnce()
  })

  it('has a sheet of its keys, and a switch that turns single keys off', async () => {
    const { href } = await open('/')
    press('?')
    const sheet = within(await screen.findByRole('dialog', { name: 'Keyboard' }))
    expect(sheet.getByText('Go to Cohorts')).toBeTruthy()
    fireEvent.click(sheet.getByRole('checkbox', { name: 'Single keys do something' }))
    press('g')
    press('s')
    expect(href()).toBe('/')
    fireEvent.click(sheet.getByRole('checkbox', { name: 'Single keys do something' }))
    fireEvent.click(sheet.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('the theme', () => {
  it('is switched and kept', async () => {
    await open('/')
    fireEvent.click(screen.getAllByRole('button', { name: 'Theme: As the system' })[0])
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Dark', hidden: true }))
    expect(window.localStorage.getItem('tenure.preferences')).toContain('"theme":"dark"')
  })
})
