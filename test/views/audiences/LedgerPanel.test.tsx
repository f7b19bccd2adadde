import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { keyOfUnit } from '../../engine/keyOfUnit'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { AudiencesView } from '../../../src/views/audiences/AudiencesView'
import { BehindLayer } from '../../../src/views/behind/BehindLayer'
import { emptyWorkspace } from '../emptyWorkspace'
import { openView } from '../openView'
import { workingGaps } from '../workingGaps'

// Every ƒ stands open.
vi.mock('../../../src/ui/WorkingTool', async () => ({ WorkingTool: (await import('../SheetInPlace')).SheetInPlace }))

const records = smallCompany()
const analysis = analysisOf(records)
const { asOfDay, unitCount, saleDay, saleStart, value } = analysis.ledger(DEFAULT_SCOPE)
const units = Array.from({ length: unitCount }, (_, unit) => unit)
const [contacted, heldOut] = [0, 1].map((rest) => units.filter((unit) => unit % 2 === rest)) as [number[], number[]]

function show(day: number, held = heldOut, treated = contacted) {
  const workspace = emptyWorkspace()
  const keys = (side: readonly number[]) => side.map((unit) => keyOfUnit(analysis, unit))
  const kept = { id: 'e1', name: 'May', rule: '', day, days: 60, contacted: keys(treated), heldOut: keys(held) }
  workspace.getState().put('experiments', kept, 'Exported May')
  const View = () => (
    <>
      <AudiencesView />
      <BehindLayer />
    </>
  )
  openView(View, '/audiences', { analysis, records, workspace })
}

const figure = (metric: string) => document.querySelector(`[data-figure="${metric}"][data-experiment="e1"]`)
const valueOf = (metric: string) => figure(metric)?.getAttribute('data-value')

/** Value of the orders of a unit in the 60 days after a day, by hand. */
function broughtBy(unit: number, day: number): number[] {
  const sales = [...saleDay.subarray(saleStart[unit], saleStart[unit + 1])]
  return sales.flatMap((on, at) => (on > day && on <= day + 60 ? [value[saleStart[unit]! + at]!] : []))
}

it('shows every figure of an experiment with its working, and opens the accounts of each side', async () => {
  const day = asOfDay - 90
  show(day)
  await waitFor(() => expect(figure('experiment-uplift')).not.toBeNull())
  const ordered = (side: readonly number[]) => side.filter((unit) => broughtBy(unit, day).length > 0).length
  const worth = (side: readonly number[]) =>
    side.flatMap((unit) => broughtBy(unit, day)).reduce((sum, amount) => sum + amount, 0)
  expect(Number(valueOf('experiment-contacted'))).toBeCloseTo(ordered(contacted) / contacted.length, 12)
  expect(Number(valueOf('experiment-held-out'))).toBeCloseTo(ordered(heldOut) / heldOut.length, 12)
  const gained = (worth(contacted) - (worth(heldOut) * contacted.length) / heldOut.length) / 10_000
  expect(Number(valueOf('experiment-gained'))).toBeCloseTo(gained, 6)
  const [low, uplift, high] = ['low', 'uplift', 'high'].map((end) => Number(valueOf(`experiment-${end}`)))
  expect([low! < uplift!, uplift! < high!]).toEqual([true, true])
  const { miscounted, nothingBehind, withoutWorking, copiedAsWords, failing } = workingGaps()
  expect({ miscounted, nothingBehind, withoutWorking, copiedAsWords, failing }).toEqual({
    miscounted: [],
    nothingBehind: [],
    withoutWorking: [],
    copiedAsWords: [],
    failing: [],
  })

  fireEvent.click(figure('experiment-gained')!.querySelector('button') ?? figure('experiment-gained')!)
  await screen.findByRole('dialog', { name: /Gained by the contact/ })
  const opened = () => document.querySelector('[data-figure="behind-value"]')?.getAttribute('data-value')
  await waitFor(() => expect(Number(opened())).toBeCloseTo(gained, 6))
  expect(screen.getByText('The accounts come to the figure on the screen').closest('li')!.dataset['holds']).toBe('true')
})

it('of an experiment without anybody held out says so, and gives no verdict that it works', async () => {
  show(asOfDay - 90, [])
  await screen.findByText('Not proven')
  expect(valueOf('experiment-uplift')).toBe('')
  expect(valueOf('experiment-low')).toBe('')
  expect(Number(valueOf('experiment-contacted'))).toBeGreaterThan(0)
})

it('says of too small an experiment what it could have proven', async () => {
  show(asOfDay - 90)
  const words = await screen.findByText(/; too few accounts to prove less than /)
  expect(words.textContent).toMatch(/less than \d+\.\d pts$/)
})

it('of a few accounts that all ordered gives no verdict, and says that they can prove nothing', async () => {
  const ordered = (unit: number) => broughtBy(unit, asOfDay - 90).length > 0
  show(asOfDay - 90, heldOut.filter(ordered).slice(0, 1), contacted.filter(ordered).slice(0, 2))
  await screen.findByText('Not proven')
  expect(await screen.findByText(/; too few accounts to prove anything$/)).toBeDefined()
})

it('knows nothing before a day of the window is over', async () => {
  show(asOfDay)
  await screen.findByText('Planned')
  for (const metric of ['contacted', 'held-out', 'uplift', 'low', 'gained'])
    expect(valueOf(`experiment-${metric}`)).toBe('')
})
