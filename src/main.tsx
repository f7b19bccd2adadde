import './ui/trustedTypes'
import './ui/app.css'
import { lazyRouteComponent, Outlet, RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { ChartColours } from './charts/ChartColours'
import { appRouter } from './state/appRouter'
import { usePreferences } from './state/usePreferences'
import { publishTheme } from './ui/publishTheme'
import { TOKENS } from './ui/tokens'
import { UiProvider, useScheme } from './ui/UiProvider'
import { AppShell } from './views/shell/AppShell'
import { NotFound } from './views/shell/NotFound'
import { PagePending } from './views/shell/PagePending'
import { PageTrouble } from './views/shell/PageTrouble'
import { NO_FACTS } from './views/shell/shellFacts'

publishTheme(document)

const router = appRouter({
  shell: Root,
  overview: lazyRouteComponent(() => import('./views/overview/OverviewView'), 'OverviewView'),
  segments: lazyRouteComponent(() => import('./views/segments/SegmentsView'), 'SegmentsView'),
  accounts: lazyRouteComponent(() => import('./views/accounts/AccountsView'), 'AccountsView'),
  account: lazyRouteComponent(() => import('./views/accounts/AccountView'), 'AccountView'),
  churn: lazyRouteComponent(() => import('./views/churn/ChurnView'), 'ChurnView'),
  cohorts: lazyRouteComponent(() => import('./views/cohorts/CohortsView'), 'CohortsView'),
  data: lazyRouteComponent(() => import('./views/data/DataView'), 'DataView'),
  pending: PagePending,
  notFound: NotFound,
  error: PageTrouble,
})

/** Everything around a screen. */
function Root() {
  const { theme, density, locale } = usePreferences()
  const scheme = useScheme(theme)
  return (
    <UiProvider theme={theme} density={density} locale={locale ?? navigator.language} currency={null}>
      <ChartColours value={TOKENS[scheme]}>
        <AppShell facts={NO_FACTS}>
          <Outlet />
        </AppShell>
      </ChartColours>
    </UiProvider>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element with the id "root" to draw in.')
createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
