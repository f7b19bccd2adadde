import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { DataView } from '../../../src/views/data/DataView'
import { twoSystems } from '../../engine/twoSystems'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { openView } from '../openView'

const records = smallCompany()

function show() {
  const holding = twoSystems()
  const sources = holding.plan.labels
  openView(DataView, '/data', {
    analysis: holding.analysisOf(DEFAULT_SCOPE),
    records: holding.records,
    holding,
    status: { sources },
  })
  return holding
}

const headline = (text: RegExp) => screen.findByRole('heading', { level: 2, name: text })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('companies of two systems', () => {
  it('stand side by side where they are in doubt, with what speaks for it and against it', async () => {
    show()
    await headline(/1 account has records in several sources; 1 pair may be one company/)
    expect(
      screen.getByText(/Pair 1 of 1 in doubt\. Same e-mail domain, names alike; but different legal forms/),
    ).toBeDefined()
    for (const text of ['Birch Valves AG', 'Birch Valves KG', 'buyer@birch.example', 'office@birch.example'])
      expect(screen.getByText(text)).toBeDefined()
    await screen.findByText(/24 sales/)
    expect(screen.getByText(/accounts that bought from 4 to 3/)).toBeDefined()
  })

  it('become one account when somebody merges them, and two again when that is undone', async () => {
    const holding = show()
    await headline(/1 pair may be/)
    press('Merge in this browser')
    await headline(/^2 accounts have records in several sources$/)
    expect(holding.consolidation.leads.size).toBe(2)
    fireEvent.click(await screen.findByRole('button', { name: /^Undo: merged Birch/ }))
    await headline(/1 pair may be/)
    expect(holding.consolidation.leads.size).toBe(1)
  })

  it('are not asked about again when somebody says that they are two', async () => {
    show()
    await headline(/1 pair may be/)
    press('Not the same')
    await headline(/^1 account has records in several sources$/)
    expect(screen.getByText('No pair is in doubt.')).toBeDefined()
    fireEvent.click(screen.getByRole('button', { name: 'Forget 1 decision' }))
    await headline(/1 pair may be/)
  })

  it('are listed where they were merged, with the reason, and can be parted', async () => {
    const holding = show()
    const table = await screen.findByRole('table', { name: 'Merged records' })
    expect(
      within(table)
        .getByText(/Alder Pumps, shop/)
        .closest('th')!.textContent,
    ).toContain('Same tax number')
    press('Part Alder Pumps')
    await headline(/^No record was merged$/)
    await waitFor(() => expect(holding.consolidation.leads.size).toBe(0))
  })
})

it('one source without a doubt shows nothing of this', async () => {
  openView(DataView, '/data', { analysis: analysisOf(records), records })
  await screen.findByRole('table', { name: 'Where every order and credit went' })
  await waitFor(() => expect(screen.queryByText('Same customer in several sources')).toBeNull())
})
