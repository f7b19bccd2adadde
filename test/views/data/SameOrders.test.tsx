import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { DataView } from '../../../src/views/data/DataView'
import { twoSystems } from '../../engine/twoSystems'
import { openView } from '../openView'

/** The ERP has keyed in three orders of the shop: the first of Alder twice over, one of Birch, one of Cedar with another amount. */
function show() {
  const holding = twoSystems([
    { of: 'S1 0', customer: 'E1', reference: 'S1 0', net: 1_000_000 },
    { of: 'S2 3', customer: 'E2', reference: 'Web S2-3', net: 1_000_000 },
    { of: 'S3 5', customer: 'E1', reference: 'S3 5', net: 7_000_000 },
  ])
  openView(DataView, '/data', {
    analysis: holding.analysisOf(DEFAULT_SCOPE),
    records: holding.records,
    holding,
    status: { sources: holding.plan.labels },
  })
  return holding
}

const headline = (text: RegExp) => screen.findByRole('heading', { level: 2, name: text })
const figures = (id: string) =>
  [...document.querySelectorAll(`[data-figure="${id}"]`)].map((one) => one.getAttribute('data-value'))

describe('orders that shop and ERP tell', () => {
  it('are counted, with what counts and what is set aside', async () => {
    show()
    await headline(/^2 orders stand in several sources; each counts once$/)
    const table = screen.getByRole('table', { name: 'Orders in several sources' })
    expect(within(table).getAllByRole('row')).toHaveLength(3)
    expect(within(table).getByText('S2-3, shop')).toBeDefined()
    expect(figures('same-orders')).toEqual(['2'])
    expect(figures('same-order-amount')).toEqual(['100', '100'])
    expect(document.querySelector('[data-figure="set-aside-count"][data-reason="doubled"]')?.textContent).toBe('2')
  })

  it('count twice where somebody says so, until that is undone', async () => {
    const holding = show()
    await headline(/^2 orders stand/)
    const sales = () => holding.analysisOf(DEFAULT_SCOPE).table.saleDay.length
    const before = sales()
    fireEvent.click(screen.getByRole('button', { name: 'Count both of copy of S2 3' }))
    await headline(/^One order stands in several sources and counts once$/)
    expect(sales()).toBe(before + 1)
    fireEvent.click(await screen.findByRole('button', { name: /^Undo: counted order copy of S2 3 twice/ }))
    await headline(/^2 orders stand/)
    expect(sales()).toBe(before)
  })

  it('that do not fit are asked about, and count once when somebody says that they are one', async () => {
    const holding = show()
    await headline(/^1 pair of orders may be the same; both count$/)
    expect(figures('unclear-order-amount')).toEqual(['100', '700'])
    fireEvent.click(screen.getByRole('button', { name: 'Count S3 5 once' }))
    await headline(/^3 orders stand in several sources/)
    await waitFor(() => expect(screen.queryByRole('heading', { name: /may be the same/ })).toBeNull())
    expect(holding.analysisOf(DEFAULT_SCOPE).table.same.groups).toHaveLength(3)
  })
})
