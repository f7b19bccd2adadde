import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerPredictions } from '../../../src/engine/answers/predictions'
import { machineValue } from '../../../src/ui/machineValue'
import { AudiencesView } from '../../../src/views/audiences/AudiencesView'
import { analysisOf, HOSTILE_NAME, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

const records = smallCompany()
const analysis = analysisOf(records)
const show = (address: string) => openView(AudiencesView, address, { analysis, records })
const valueOf = (metric: string, place = '') =>
  Number(document.querySelector(`[data-figure="${metric}"]${place}`)?.getAttribute('data-value') ?? NaN)
const sentence = () => document.querySelector('[data-audience-sentence]')?.textContent

/** Files that were saved, as their names and texts. */
const saved: { name: string; text: Promise<string> }[] = []

beforeEach(() => {
  saved.length = 0
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`
    blobs.set(url, blob as Blob)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    saved.push({ name: this.download, text: blobs.get(this.href)!.text() })
  })
})

describe('an audience', () => {
  it('is everyone that ever bought while nothing is asked', async () => {
    show('/audiences')
    await waitFor(() => expect(sentence()).toBe('Reads as: All accounts that ever bought.'))
    const { saleStart, unitCount } = analysis.ledger(DEFAULT_SCOPE)
    const buyers = Array.from({ length: unitCount }, (_, unit) => unit).filter((u) => saleStart[u]! < saleStart[u + 1]!)
    await waitFor(() => expect(valueOf('audience-accounts')).toBe(buyers.length))
    expect(valueOf('audience-contacted') + valueOf('audience-held-out')).toBe(buyers.length)
  })

  it('is read back as a sentence, and counted part by part', async () => {
    show('/audiences?who=country=DE%2CFR;clv>=100|silence<30;-bought:Lighting')
    await waitFor(() =>
      expect(sentence()).toBe(
        'Reads as: Accounts whose country is DE or FR, and either whose historical CLV is at least €100 or whose last order was less than 30 days ago, leaving out those that bought Lighting.',
      ),
    )
    await waitFor(() => expect(valueOf('audience-left', '[data-part="all"]')).toBeGreaterThan(0))
    const left = ['all', 'part-0', 'part-1', 'part-2'].map((part) => valueOf('audience-left', `[data-part="${part}"]`))
    expect(left).toEqual(left.toSorted((a, b) => b - a))
    expect(valueOf('audience-accounts')).toBe(left[3])
  })

  it('is built by hand, and every step stands in the address', async () => {
    const { address } = show('/audiences')
    fireEvent.click(await screen.findByRole('button', { name: 'Condition' }))
    await waitFor(() => expect(decodeURIComponent(address())).toContain('who=clv>=1000'))
    fireEvent.change(screen.getByRole('combobox', { name: 'Condition 1: what is asked' }), {
      target: { value: 'figure orders' },
    })
    await waitFor(() => expect(decodeURIComponent(address())).toContain('who=orders>=3'))
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Condition 1: value, orders' }), {
      target: { value: '20' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Condition 1: or another one' }))
    await waitFor(() => expect(decodeURIComponent(address())).toContain('|silence>='))
    fireEvent.change(screen.getByRole('combobox', { name: 'Part 1: joined by' }), { target: { value: 'but not' } })
    await waitFor(() => expect(sentence()).toMatch(/^Reads as: All accounts that ever bought, leaving out those with/))
    fireEvent.click(screen.getByRole('button', { name: 'Remove Condition 1, choice 2' }))
    fireEvent.click(screen.getByRole('button', { name: 'Remove Condition 1' }))
    await waitFor(() => expect(address()).toBe('/audiences'))
  })

  it('keeps a number while it is typed anew, and a field of which nothing is chosen', async () => {
    const { address } = show('/audiences?who=clv>=5000;country=DE')
    const field = await screen.findByRole<HTMLInputElement>('spinbutton', { name: /^Condition 1: value/ })
    fireEvent.change(field, { target: { value: '' } })
    expect(field.value).toBe('')
    expect(decodeURIComponent(address())).toContain('clv>=5000')
    fireEvent.change(field, { target: { value: '7' } })
    await waitFor(() => expect(decodeURIComponent(address())).toContain('clv>=7;'))
    fireEvent.change(field, { target: { value: '' } })
    fireEvent.blur(field)
    expect(field.value).toBe('7')
    fireEvent.keyDown(screen.getByRole('combobox', { name: 'Condition 2: values' }), { key: 'Backspace' })
    await waitFor(() => expect(sentence()).toMatch(/, and whose country is still to be chosen\.$/))
    await screen.findByRole('heading', { level: 1, name: 'No account matches' })
  })

  it('says which figure it asks that is known of nobody', async () => {
    show('/audiences?who=net>=0|orders>=1')
    const lede = await screen.findByText(/it is not known\./)
    expect(lede.textContent).toMatch(/ Known of no account: net CLV\.$/)
  })

  it('that nobody is in says what to do', async () => {
    show('/audiences?who=country=Nowhere')
    await screen.findByRole('heading', { level: 1, name: 'No account matches' })
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Export 0 accounts' })).toHaveProperty('disabled', true),
    )
  })
})

describe('the export', () => {
  it('saves both sides with all rows, and enters the export in the ledger', async () => {
    show('/audiences?holdout=25')
    await waitFor(() => expect(valueOf('audience-held-out')).toBeGreaterThan(0))
    const [contacted, held] = [valueOf('audience-contacted'), valueOf('audience-held-out')]
    fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'January reminder' } })
    fireEvent.click(screen.getByRole('button', { name: `Export ${contacted} accounts` }))
    await screen.findByText(/^Saved january-reminder-contact-.* and january-reminder-held-out-/)
    expect(saved.map(({ name }) => name)).toEqual([
      `january-reminder-contact-2025-06-17-${contacted}-rows.csv`,
      `january-reminder-held-out-2025-06-17-${held}-rows.csv`,
    ])
    const [contact, out] = await Promise.all(saved.map(({ text }) => text))
    expect(contact!.trim().split('\r\n')).toHaveLength(contacted + 1)
    expect(out!.trim().split('\r\n')).toHaveLength(held + 1)
    expect(`${contact}${out}`).toContain(HOSTILE_NAME)
    const ledger = await screen.findByRole('table', { name: 'Experiments' })
    await within(ledger).findByText('January reminder')
    within(ledger).getByText('Planned')
    within(ledger).getByText(new RegExp(`${contacted} contacted, ${held} held out; 0 of 60 days over`))
  })

  it('has the net CLV of the account list among its columns, empty where a cost is not known', async () => {
    show('/audiences?who=clv>=1&holdout=0')
    await waitFor(() => expect(valueOf('audience-accounts')).toBeGreaterThan(0))
    fireEvent.click(screen.getByRole('checkbox', { name: 'net clv' }))
    fireEvent.click(screen.getByRole('button', { name: /^Export \d+ accounts$/ }))
    await screen.findByText(/^Saved audience-contact-/)
    const [text] = await Promise.all(saved.map((file) => file.text))
    expect(text!.split('\r\n')[0]).toContain(',clv margin EUR,net clv margin EUR,reason')
    expect(text!.split('\r\n')[1]).toMatch(/,\d+\.?\d*,,/)
  })

  it('writes decimal commas and semicolons when asked', async () => {
    show('/audiences?who=clv>=1&holdout=0')
    await waitFor(() => expect(valueOf('audience-accounts')).toBeGreaterThan(0))
    fireEvent.click(screen.getByRole('radio', { name: 'CSV 1234,50' }))
    fireEvent.click(screen.getByRole('button', { name: /^Export \d+ accounts$/ }))
    await screen.findByText(/^Saved audience-contact-/)
    const [text] = await Promise.all(saved.map((file) => file.text))
    expect(text!.split('\r\n')[1]).toMatch(/;\d+,\d+;/)
  })
})

describe('a saved audience', () => {
  const nameIt = (name: string) => {
    const field = screen.getByRole('textbox', { name: 'Name' })
    fireEvent.change(field, { target: { value: name } })
    fireEvent.blur(field)
  }

  it('is opened again with its name, its rule and its split', async () => {
    const { address } = show('/audiences?who=orders>=5&holdout=35&seed=12')
    await screen.findByRole('textbox', { name: 'Name' })
    nameIt('Regulars')
    fireEvent.click(screen.getByRole('button', { name: 'Save audience' }))
    fireEvent.click(screen.getByRole('button', { name: 'Remove Condition 1' }))
    fireEvent.change(screen.getByRole('slider', { name: 'Held out' }), { target: { value: '10' } })
    nameIt('Another')
    await waitFor(() => expect(address()).toMatch(/holdout=10/))
    fireEvent.click(screen.getByRole('button', { name: /Saved audiences, 1/ }))
    fireEvent.click(await screen.findByRole('button', { name: /^Regulars/, hidden: true }))
    await waitFor(() => expect(decodeURIComponent(address())).toMatch(/who=orders>=5/))
    expect(Object.fromEntries(new URLSearchParams(address().split('?')[1]))).toEqual({
      who: 'orders>=5',
      name: 'Regulars',
      holdout: '35',
      seed: '12',
    })
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Regulars')
  })

  it('is renamed, and says before that one of the name is replaced', async () => {
    show('/audiences?who=orders>=5&name=Regulars')
    fireEvent.click(await screen.findByRole('button', { name: 'Save audience' }))
    await screen.findByRole('button', { name: 'Replace saved audience' })
    nameIt('Steady ones')
    fireEvent.click(await screen.findByRole('button', { name: 'Rename Regulars' }))
    await screen.findByRole('button', { name: 'Replace saved audience' })
    fireEvent.click(screen.getByRole('button', { name: /Saved audiences, 1/ }))
    await screen.findByRole('button', { name: /^Steady ones/, hidden: true })
    expect(screen.queryByRole('button', { name: /^Regulars/, hidden: true })).toBeNull()
  })
})

it('the name of an export draws who is held out; the same export in another format is the same experiment', async () => {
  show('/audiences?holdout=50')
  const field = await screen.findByRole('textbox', { name: 'Name' })
  const exported = async (name: string, format: RegExp) => {
    saved.length = 0
    fireEvent.change(field, { target: { value: name } })
    fireEvent.click(screen.getByRole('radio', { name: format }))
    fireEvent.click(screen.getByRole('button', { name: /^Export \d+ accounts$/ }))
    await waitFor(() => expect(saved).toHaveLength(2))
    const [contact] = await Promise.all(saved.map(({ text }) => text))
    return contact!
      .split(/\r\n/)
      .map((line) => line.split(/[,;]/)[0])
      .toSorted()
  }
  await waitFor(() => expect(valueOf('audience-held-out')).toBeGreaterThan(3))
  const [one, again, other] = [
    await exported('May', /1234\.50/),
    await exported('May', /1234,50/),
    await exported('June', /1234\.50/),
  ]
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
  const ledger = await screen.findByRole('table', { name: 'Experiments' })
  await waitFor(() => expect(within(ledger).getAllByText(/^(May|June)$/)).toHaveLength(2))
})

describe('what an audience is expected to bring', () => {
  const shown = () => document.querySelector('[data-figure="audience-expected"]')
  const signal = () => new AbortController().signal

  it('is the sum of what is predicted of its accounts, with an interval around it', async () => {
    const many = smallCompany(200)
    const ofMany = analysisOf(many)
    openView(AudiencesView, '/audiences?who=predicted>=100', { analysis: ofMany, records: many })
    const { clv } = await answerPredictions(ofMany, DEFAULT_SCOPE, signal())
    const sum = clv.filter((own) => own >= 1_000_000).reduce((total, own) => total + own, 0)
    expect(sum).toBeGreaterThan(0)
    await waitFor(() => expect(Number(shown()?.getAttribute('data-value') || NaN)).toBeCloseTo(sum / 10_000, 2))
    expect(shown()!.closest('p')!.textContent).toMatch(/\(.+–.+, 80%\) from \d+ accounts? within \d+ months/)
  })

  it('is that of all accounts while nothing is asked', async () => {
    const many = smallCompany(200)
    const ofMany = analysisOf(many)
    openView(AudiencesView, '/audiences', { analysis: ofMany, records: many })
    const { total } = await answerPredictions(ofMany, DEFAULT_SCOPE, signal())
    await waitFor(() => expect(shown()?.getAttribute('data-value')).toBe(machineValue('money', total!.clv.value)))
  })

  it('is a dash with the reason where the forecast is not shown', async () => {
    const few = smallCompany(10)
    openView(AudiencesView, '/audiences', { analysis: analysisOf(few), records: few })
    await waitFor(() => expect(shown()?.getAttribute('aria-label')).toMatch(/too short/))
    expect(shown()?.getAttribute('data-value')).toBe('')
  })
})
