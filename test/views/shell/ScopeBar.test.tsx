import { fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { dayOfIso } from '../../../src/state/isoDay'
import { ScopeBar } from '../../../src/views/shell/ScopeBar'
import type { ShellFacts } from '../../../src/views/shell/shellFacts'
import { button, FACTS, renderShell, unseen } from './renderShell'

const open = (address: string, facts: ShellFacts = FACTS) =>
  renderShell(address, <ScopeBar facts={facts} onSearch={() => undefined} />)
const choose = async (name: string) => fireEvent.click(await screen.findByRole('menuitemradio', { name, ...unseen }))

describe('ScopeBar', () => {
  it('says what the figures are about', async () => {
    await open('/')
    const words = screen.getByRole('region', { name: 'Scope' }).textContent
    for (const part of ['As of', '9 Dec 2011', 'Sep – Nov 2011', 'vs', 'Jun – Aug 2011', 'Own rhythm']) {
      expect(words).toContain(part)
    }
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull()
  })

  it('stands before anything is known', async () => {
    await open('/', { ...FACTS, newestDay: null, oldestDay: null, current: null, comparison: null, choices: [] })
    expect(screen.getByRole('region', { name: 'Scope' }).textContent).toContain('As of–')
    fireEvent.click(button('Filter'))
    expect(await screen.findByText('The orders read so far name nothing to filter by.')).toBeTruthy()
  })

  it('changes period and comparison, each one step of Back', async () => {
    const { href, history } = await open('/churn')
    fireEvent.click(button('Period: Sep – Nov 2011'))
    await choose('Last 3 complete months')
    await waitFor(() => expect(href()).toBe('/churn?period=last3'))
    fireEvent.click(button('Compared with: vs Jun – Aug 2011'))
    await choose('The same window a year earlier')
    await waitFor(() => expect(href()).toBe('/churn?period=last3&vs=year'))
    history.back()
    await waitFor(() => expect(href()).toBe('/churn?period=last3'))
  })

  it('defines the period and what it is compared with, beside their chips', async () => {
    await open('/')
    fireEvent.click(button('What Period means'))
    expect(await screen.findByText(/^The days that figures of a period are about: complete civil months/)).toBeTruthy()
    fireEvent.click(button('What Compared with means'))
    expect(await screen.findByText(/^What figures of the period are compared with: a window as long/)).toBeTruthy()
  })

  it('resets everything at once and keeps the page', async () => {
    const { href } = await open('/churn?country=France&credits=off&q=dun')
    fireEvent.click(button('Reset'))
    await waitFor(() => expect(href()).toBe('/churn?q=dun'))
  })
})

describe('the as-of day', () => {
  it('is any day of the history', async () => {
    const { href } = await open('/')
    fireEvent.click(button(/As of/))
    const field = await screen.findByLabelText<HTMLInputElement>('Show everything as of')
    expect([field.value, field.min, field.max]).toEqual(['2011-12-09', '2010-12-01', '2011-12-09'])
    fireEvent.change(field, { target: { value: '2011-08-31' } })
    fireEvent.click(button('Show 31 Aug 2011'))
    await waitFor(() => expect(href()).toBe('/?asof=2011-08-31'))
  })

  it('offers the ends of months, and the newest order as the usual', async () => {
    const { href } = await open('/?asof=2011-06-30')
    fireEvent.click(button(/As of/))
    fireEvent.click(await screen.findByRole('button', { name: '31 Oct 2011', ...unseen }))
    await waitFor(() => expect(href()).toBe('/?asof=2011-10-31'))
    fireEvent.click(button(/As of/))
    fireEvent.click(await screen.findByRole('button', { name: 'Newest order', ...unseen }))
    await waitFor(() => expect(href()).toBe('/'))
  })

  it('refuses a day outside the history and says what there is', async () => {
    const { href } = await open('/')
    fireEvent.click(button(/As of/))
    fireEvent.change(await screen.findByLabelText('Show everything as of'), { target: { value: '2013-01-01' } })
    expect(screen.getByRole('alert', unseen).textContent).toBe(
      'The orders run from 1 Dec 2010 to 9 Dec 2011: choose a day between.',
    )
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Show 1 Jan 2013', ...unseen }).disabled).toBe(true)
    fireEvent.submit(screen.getByLabelText('Show everything as of').closest('form') as HTMLFormElement)
    expect(href()).toBe('/')
  })
})

describe('the time machine', () => {
  const slider = () => screen.findByRole<HTMLInputElement>('slider', { name: 'As-of day', ...unseen })

  it('moves the as-of day along the history, a whole drag being one step of Back', async () => {
    const { href, history } = await open('/')
    fireEvent.click(button(/As of/))
    const range = await slider()
    expect(range.getAttribute('aria-valuetext')).toBe('9 Dec 2011')
    const steps = history.length
    for (const day of ['2011-08-31', '2011-07-15', '2011-06-30']) {
      fireEvent.change(range, { target: { value: String(dayOfIso(day)) } })
      await waitFor(() => expect(href()).toBe(`/?asof=${day}`))
    }
    expect(range.getAttribute('aria-valuetext')).toBe('30 Jun 2011')
    expect(screen.getByLabelText<HTMLInputElement>('Show everything as of').value).toBe('2011-06-30')
    expect(history.length).toBe(steps + 1)
    fireEvent.pointerUp(range)
    fireEvent.change(range, { target: { value: range.max } })
    await waitFor(() => expect(href()).toBe('/'))
    expect(history.length).toBe(steps + 2)
  })

  it('goes from month end to month end', async () => {
    const { href } = await open('/?asof=2011-06-15')
    fireEvent.click(button(/As of/))
    fireEvent.click(await screen.findByRole('button', { name: 'The month end before', ...unseen }))
    await waitFor(() => expect(href()).toBe('/?asof=2011-05-31'))
    fireEvent.click(button('The month end after'))
    await waitFor(() => expect(href()).toBe('/?asof=2011-06-30'))
  })

  it('replays to the newest order and can be paused', async () => {
    const { href } = await open('/?asof=2011-09-15')
    fireEvent.click(button(/As of/))
    fireEvent.click(await screen.findByRole('button', { name: 'Replay from 15 Sep 2011', ...unseen }))
    await waitFor(() => expect(href()).toBe('/?asof=2011-09-30'), { timeout: 3000 })
    fireEvent.click(button('Pause'))
    fireEvent.click(await screen.findByRole('button', { name: 'Replay from 30 Sep 2011', ...unseen }))
    await waitFor(() => expect(href()).toBe('/'), { timeout: 6000 })
    expect(await screen.findByRole('button', { name: 'Replay the last 12 months', ...unseen })).toBeTruthy()
  })

  it('does not replay for whoever wants no motion', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget(), { media, matches: true, onchange: null, addListener() {}, removeListener() {} }),
    )
    await open('/')
    fireEvent.click(button(/As of/))
    await slider()
    expect(screen.queryByRole('button', { name: /^Replay/, ...unseen })).toBeNull()
    vi.restoreAllMocks()
  })
})

describe('definitions', () => {
  it('changes how figures are counted and says so in the pill', async () => {
    const { href } = await open('/')
    fireEvent.click(button('Definitions: Own rhythm'))
    for (const name of ['Fixed 90 d', 'Revenue', 'Left out (gross)', 'Parent groups']) {
      fireEvent.click(await screen.findByRole('radio', { name, ...unseen }))
    }
    fireEvent.change(screen.getByLabelText('Report in'), { target: { value: 'EUR' } })
    await waitFor(() => expect(href()).toBe('/?unit=group&currency=EUR&def=fixed-90&credits=off&basis=revenue'))
    expect(button('Definitions: Fixed 90 d, revenue, gross, groups, EUR')).toBeTruthy()
  })

  it('says nothing in the address about what is configured anyway', async () => {
    const { href } = await open('/?def=mean-2&currency=EUR')
    fireEvent.click(button(/Definitions/))
    fireEvent.click(await screen.findByRole('radio', { name: 'Own rhythm', ...unseen }))
    fireEvent.change(screen.getByLabelText('Report in'), { target: { value: 'GBP' } })
    await waitFor(() => expect(href()).toBe('/'))
  })

  it('offers the rule in force even when it is an unusual one, and no currency where there is one only', async () => {
    await open('/?def=fixed-45', { ...FACTS, currencies: ['GBP'] })
    fireEvent.click(button('Definitions: Fixed 45 d'))
    const rule = await screen.findByRole<HTMLInputElement>('radio', { name: 'Fixed 45 d', ...unseen })
    expect(rule.checked).toBe(true)
    expect(screen.queryByLabelText('Report in')).toBeNull()
    expect(screen.queryByRole('radio', { name: 'The as-of day', ...unseen })).toBeNull()
  })

  it('converts all amounts at the rates of one day, and says so', async () => {
    const { href } = await open('/')
    fireEvent.click(button(/Definitions/))
    fireEvent.click(await screen.findByRole('radio', { name: 'The as-of day', ...unseen }))
    await waitFor(() => expect(href()).toBe('/?rates=as-of'))
    expect(button('Definitions: Own rhythm, constant rates')).toBeTruthy()
    fireEvent.click(screen.getByRole('radio', { name: 'One day', ...unseen }))
    await waitFor(() => expect(href()).toBe('/?rates=2011-12-09'))
    fireEvent.change(screen.getByLabelText('Rates of'), { target: { value: '2011-03-31' } })
    await waitFor(() => expect(href()).toBe('/?rates=2011-03-31'))
    fireEvent.click(screen.getByRole('radio', { name: 'Their own day', ...unseen }))
    await waitFor(() => expect(href()).toBe('/'))
  })
})

describe('filters', () => {
  it('adds values of a field, found by typing', async () => {
    const { href } = await open('/')
    fireEvent.click(button('Filter'))
    fireEvent.click(await screen.findByRole('button', { name: /^Country/, ...unseen }))
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search values', ...unseen }), { target: { value: 'fra' } })
    const listed = screen.getAllByRole('checkbox', unseen)
    expect(listed.map((box) => box.closest('label')?.textContent)).toEqual(['France98'])
    fireEvent.click(listed[0])
    await waitFor(() => expect(href()).toBe('/?country=France'))
    expect(screen.getByText('Country is France')).toBeTruthy()
    fireEvent.click(screen.getByRole('checkbox', unseen))
    await waitFor(() => expect(href()).toBe('/'))
  })

  it('closes with Escape, but first a definition opened inside', async () => {
    await open('/')
    button('Filter').focus()
    fireEvent.click(button('Filter'))
    fireEvent.click(await screen.findByRole('button', { name: /^Country/, ...unseen }))
    const name = screen.getByRole('button', { name: 'Country', ...unseen })
    fireEvent.click(name)
    expect(name.getAttribute('aria-expanded')).toBe('true')
    fireEvent.keyDown(name, { key: 'Escape' })
    expect(name.getAttribute('aria-expanded')).toBe('false')
    expect(button('Filter').getAttribute('aria-expanded')).toBe('true')
    fireEvent.keyDown(name, { key: 'Escape' })
    await waitFor(() => expect(button('Filter').getAttribute('aria-expanded')).toBe('false'))
    await waitFor(() => expect(document.activeElement).toBe(button('Filter')))
  })

  it('says when no value has the letters, and tells sales filters apart', async () => {
    const { href } = await open('/')
    fireEvent.click(button('Filter'))
    expect(await screen.findByText('Count only sales by, as if nothing else were sold')).toBeTruthy()
    fireEvent.click(button(/^Channel/))
    fireEvent.click(screen.getByRole('checkbox', unseen))
    await waitFor(() => expect(href()).toBe('/?channel.sales=web'))
    fireEvent.click(button('Fields'))
    fireEvent.click(button(/^Country/))
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search values', ...unseen }), { target: { value: 'xyz' } })
    expect(screen.getByText('No value has these letters.')).toBeTruthy()
  })

  it('keeps a value that the data does not have in sight, to be taken back', async () => {
    const { href } = await open('/?country=Atlantis')
    expect(screen.getByText('Country is Atlantis')).toBeTruthy()
    fireEvent.click(button('Filter'))
    fireEvent.click(await screen.findByRole('button', { name: /^Country/, ...unseen }))
    fireEvent.click(screen.getByRole('checkbox', { name: /Atlantis/, ...unseen }))
    await waitFor(() => expect(href()).toBe('/'))
  })

  it('folds more than two into one chip, and takes them off together or alone', async () => {
    const { href } = await open('/?country=France&state=at-risk&channel.sales=web')
    fireEvent.click(button('Remove the filter State is At risk; Sales by channel is Web'))
    await waitFor(() => expect(href()).toBe('/?country=France'))
    fireEvent.click(button('Remove the filter Country is France'))
    await waitFor(() => expect(href()).toBe('/'))
  })
})

describe('the link', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('copies the address and says so', async () => {
    const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await open('/')
    fireEvent.click(button('Copy a link to this view'))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Link copied'))
    expect(writeText).toHaveBeenCalledExactlyOnceWith(window.location.href)
  })

  it('says what to do where the browser does not allow it', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('Denied', 'NotAllowedError'))
    await open('/')
    fireEvent.click(button('Copy a link to this view'))
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('copy the address bar'))
  })
})
