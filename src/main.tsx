import './ui/trustedTypes'
import './ui/app.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazyRouteComponent, Outlet, RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'

import { ChartColours } from './charts/ChartColours'
import { EngineClient } from './engine/EngineClient'
import { createHttp } from './sources/http'
import { appRouter } from './state/appRouter'
import { basePathOf, DEMO_PATH } from './state/demoPlace'
import { EngineContext, useEngineFact } from './state/engineContext'
import { otherTabs } from './state/otherTabs'
import { signOut } from './state/signOut'
import { SignOutContext } from './state/signOutContext'
import { useHasNothingToShow } from './state/useHasNothingToShow'
import { useBehind } from './state/useBehind'
import { usePreferences } from './state/usePreferences'
import { useScope } from './state/useScope'
import { SharedContext } from './state/sharedContext'
import { sharedWorkspace } from './state/sharedWorkspace'
import { sharing } from './state/sharing'
import { workspaceStore } from './state/workspace'
import { WorkspaceContext } from './state/workspaceContext'
import { forgetTab } from './store/forgetTab'
import { withSnapshotLock } from './store/snapshotLock'
import { wipeEverything } from './store/wipeEverything'
import { sharedShelf } from './store/sharedShelf'
import { workspaceShelf } from './store/workspaceShelf'
import { keepFocus } from './ui/keepFocus'
import { publishTheme } from './ui/publishTheme'
import { supportedLocale } from './ui/supportedLocale'
import { TOKENS } from './ui/tokens'
import { UiProvider, useScheme } from './ui/UiProvider'
import { AppShell } from './views/shell/AppShell'
import { NotFound } from './views/shell/NotFound'
import { PagePending } from './views/shell/PagePending'
import { PageTrouble } from './views/shell/PageTrouble'
import { ReadingProgress } from './views/shell/ReadingProgress'
import { useShellFacts } from './views/shell/useShellFacts'

publishTheme(document)
keepFocus(document)

/** The demo company stands below a path of its own, and what is kept there is kept apart. */
const basePath = basePathOf(window.location.pathname)

/** Wipes once no other tab is in the middle of writing a snapshot; one that does not end within two seconds is not waited for. */
async function wipeWhenUnused(): Promise<readonly string[]> {
  const limit = AbortSignal.timeout(2_000)
  try {
    return await withSnapshotLock(() => wipeEverything(), limit)
  } catch (error) {
    if (!limit.aborted) throw error
    return wipeEverything()
  }
}

/** Goes to a path of the proxy. The router notes where a page was scrolled to as it is left: the tab forgets that after it. */
function leaveFor(path: string): void {
  window.addEventListener('pagehide', forgetTab)
  window.location.replace(path)
}

const queries = new QueryClient()

/** Where files are loaded: at its own address, and in place of every screen while there is no sale. */
const DataScreen = lazyRouteComponent(() => import('./views/data/DataView'), 'DataView')

/** What opens over any screen: the accounts and orders behind a figure. */
const BehindLayer = lazy(() => import('./views/behind/BehindLayer').then((module) => ({ default: module.BehindLayer })))

const router = appRouter(
  {
    shell: Root,
    overview: lazyRouteComponent(() => import('./views/overview/OverviewView'), 'OverviewView'),
    board: lazyRouteComponent(() => import('./views/overview/BoardView'), 'BoardView'),
    segments: lazyRouteComponent(() => import('./views/segments/SegmentsView'), 'SegmentsView'),
    accounts: lazyRouteComponent(() => import('./views/accounts/AccountsView'), 'AccountsView'),
    account: lazyRouteComponent(() => import('./views/accounts/AccountView'), 'AccountView'),
    churn: lazyRouteComponent(() => import('./views/churn/ChurnView'), 'ChurnView'),
    service: lazyRouteComponent(() => import('./views/service/ServiceView'), 'ServiceView'),
    cohorts: lazyRouteComponent(() => import('./views/cohorts/CohortsView'), 'CohortsView'),
    forecast: lazyRouteComponent(() => import('./views/forecast/ForecastView'), 'ForecastView'),
    audiences: lazyRouteComponent(() => import('./views/audiences/AudiencesView'), 'AudiencesView'),
    scenarios: lazyRouteComponent(() => import('./views/scenarios/ScenariosView'), 'ScenariosView'),
    data: DataScreen,
    pending: PagePending,
    notFound: NotFound,
    error: PageTrouble,
  },
  undefined,
  basePath,
)

/** Everything around a screen. */
function Root() {
  const { theme, density, locale } = usePreferences()
  const scheme = useScheme(theme)
  const ownLocale = useEngineFact('locale')
  const ownCurrency = useEngineFact('currency')
  const [scope] = useScope()
  return (
    <UiProvider
      theme={theme}
      density={density}
      locale={supportedLocale(locale, ownLocale, navigator.language)}
      currency={scope.currency ?? ownCurrency}
    >
      <ChartColours value={TOKENS[scheme]}>
        <Shell />
      </ChartColours>
    </UiProvider>
  )
}

/** The frame, inside of the formats that it prints with. */
function Shell() {
  const [scope] = useScope()
  const phase = useEngineFact('phase')
  const hasNothing = useHasNothingToShow()
  const { opening } = useBehind()
  return (
    <AppShell facts={useShellFacts(scope)}>
      <ReadingProgress>
        <Suspense fallback={<PagePending />}>
          {phase === 'starting' ? <PagePending /> : hasNothing ? <DataScreen /> : <Outlet />}
        </Suspense>
      </ReadingProgress>
      {opening !== null && (
        <Suspense fallback={null}>
          <BehindLayer />
        </Suspense>
      )}
    </AppShell>
  )
}

/** Opens the app on an engine that is started so. */
function open(startEngine: () => Worker): void {
  const engine = new EngineClient(startEngine)

  const workspace = workspaceStore(workspaceShelf(basePath), Date.now)
  engine.decide(workspace.getState().workspace.decisions)
  workspace.subscribe(({ workspace: { decisions } }, before) => {
    if (decisions !== before.workspace.decisions) engine.decide(decisions)
  })
  const http = createHttp()
  const shared = sharing(engine, window, (url) =>
    sharedWorkspace(
      workspace,
      {
        read: (signal) => http.document(url, { signal }),
        replace: (text, expected, signal) => http.replace(url, text, { expected, signal }),
      },
      sharedShelf(basePath),
      {
        now: Date.now,
        random: Math.random,
        later: (run, ms) => {
          const timer = setTimeout(run, ms)
          return () => clearTimeout(timer)
        },
      },
    ),
  )
  engine.open({ kind: 'configured' })

  /** Ends whatever would write again, or holds something open. */
  const stop = () => {
    shared.getState()?.stop()
    engine.close()
  }
  const signOutHere = (path: string) =>
    signOut({
      stop,
      tellOthers: tabs.tellSignedOut,
      wipe: wipeWhenUnused,
      leave: () => leaveFor(path),
    })
  const tabs = otherTabs(() => {
    stop()
    leaveFor(engine.status.signIn?.signOut ?? '/')
  })

  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no element with the id "root" to draw in.')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <EngineContext value={engine}>
          <SharedContext value={shared}>
            <WorkspaceContext value={workspace}>
              <SignOutContext value={signOutHere}>
                <RouterProvider router={router} />
              </SignOutContext>
            </WorkspaceContext>
          </SharedContext>
        </EngineContext>
      </QueryClientProvider>
    </StrictMode>,
  )
}

/** In place of the app, where what makes the demo company did not come. */
function sayNoDemo(): void {
  document.body.textContent = 'The demo company could not be loaded. Check the connection, then load this page again.'
}

// No await out here: a page that waits at its top shares no files with what it waits for, and comes in many small ones.
if (import.meta.env.MODE === 'demo' || basePath === DEMO_PATH)
  void import('../mocks/startDemo').then(({ startDemo }) => open(startDemo(basePath)), sayNoDemo)
else open(() => new Worker(new URL('./engine/worker.ts', import.meta.url), { type: 'module' }))
