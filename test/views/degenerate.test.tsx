import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

import { AccountsView } from '../../src/views/accounts/AccountsView'
import { ServiceView } from '../../src/views/service/ServiceView'
import { ChurnView } from '../../src/views/churn/ChurnView'
import { CohortsView } from '../../src/views/cohorts/CohortsView'
import { DataView } from '../../src/views/data/DataView'
import { OverviewView } from '../../src/views/overview/OverviewView'
import { SegmentsView } from '../../src/views/segments/SegmentsView'
import { DEGENERATE } from '../engine/degenerateCompanies'
import { analysisOf } from '../engine/smallCompany'
import { openView } from './openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const VIEWS = {
  '/': OverviewView,
  '/segments': SegmentsView,
  '/churn': ChurnView,
  '/service': ServiceView,
  '/cohorts': CohortsView,
  '/data': DataView,
  '/accounts': AccountsView,
} as const

const COMPANIES = [
  'no customer',
  'one customer with one order',
  'all credits',
  'more taken back than sold',
  'one currency unknown, and nothing else',
]

const cases = COMPANIES.flatMap((company) =>
  Object.entries(VIEWS).map(([address, View]) => ({ company, address, View })),
)

it.for(cases)(
  '$address of a company with $company prints no figure that does not exist',
  async ({ company, address, View }) => {
    const records = DEGENERATE[company]!()
    openView(View, address, { analysis: analysisOf(records), records, Account: () => null })
    await screen.findByRole('heading', { level: 1 })
    await vi.waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull())
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined|\bnull\b|-0%/)
    for (const figure of document.querySelectorAll('[data-value]'))
      expect(figure.getAttribute('data-value')).not.toMatch(/NaN|Infinity|undefined|null/)
  },
)
