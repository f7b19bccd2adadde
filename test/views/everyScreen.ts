import { fireEvent, screen } from '@testing-library/react'
import { expect, vi } from 'vitest'

import { AccountsView } from '../../src/views/accounts/AccountsView'
import { AccountView } from '../../src/views/accounts/AccountView'
import { AudiencesView } from '../../src/views/audiences/AudiencesView'
import { ChurnView } from '../../src/views/churn/ChurnView'
import { CohortsView } from '../../src/views/cohorts/CohortsView'
import { DataView } from '../../src/views/data/DataView'
import { ForecastView } from '../../src/views/forecast/ForecastView'
import { OverviewView } from '../../src/views/overview/OverviewView'
import { ScenariosView } from '../../src/views/scenarios/ScenariosView'
import { SegmentsView } from '../../src/views/segments/SegmentsView'
import { ServiceView } from '../../src/views/service/ServiceView'
import { costedCompany } from '../engine/costedCompany'
import { analysisOf } from '../engine/smallCompany'
import { withActivities } from '../engine/withActivities'
import { openView } from './openView'

const SCREENS = {
  '/': OverviewView,
  '/segments': SegmentsView,
  '/accounts': AccountsView,
  '/accounts/shop.c1': AccountView,
  '/churn': ChurnView,
  '/service': ServiceView,
  '/cohorts': CohortsView,
  '/forecast': ForecastView,
  '/audiences': AudiencesView,
  '/scenarios': ScenariosView,
  '/data': DataView,
} as const

export type ScreenAddress = keyof typeof SCREENS
export const EVERY_SCREEN = Object.keys(SCREENS) as readonly ScreenAddress[]

const records = withActivities(costedCompany())
const analysis = analysisOf(records)

/** What a screen is asked so that its fields are on it. */
const SEARCHES: { readonly [address in ScreenAddress]?: string } = {
  '/audiences': '?who=clv%3E%3D1%3Bcountry%3DDE%2CFR',
  '/cohorts': '?split=country',
}

/** Opens a screen on a company with every feed, and waits for all its figures. */
export async function openScreen(path: ScreenAddress): Promise<void> {
  openView(SCREENS[path], `${path}${SEARCHES[path] ?? ''}`, { analysis, records, Account: () => null })
  await vi.waitFor(
    () => {
      expect(document.querySelector('[data-figure]')).not.toBeNull()
      expect(document.querySelector('[aria-busy="true"]')).toBeNull()
      // The foot of the account list follows its rows.
      expect(screen.queryByText('Counting')).toBeNull()
    },
    { timeout: 10_000 },
  )
}

/** Puts every table in place of its drawing. */
export function showTables(): void {
  for (const tool of screen.queryAllByRole('button', { name: 'Show as a table' })) fireEvent.click(tool)
}
