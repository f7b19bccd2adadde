import {
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorRouteComponent,
  type NotFoundRouteComponent,
  type RouteComponent,
  type RouterHistory,
} from '@tanstack/react-router'

import { parseSearch, printSearch, searchOfUnknown } from './search'

/** What stands at each address. The shell draws its `<Outlet />`; `accounts` draws one for the account's drawer. */
export interface Screens {
  readonly shell: RouteComponent
  readonly overview: RouteComponent
  readonly board: RouteComponent
  readonly segments: RouteComponent
  readonly accounts: RouteComponent
  readonly account: RouteComponent
  readonly churn: RouteComponent
  readonly service: RouteComponent
  readonly cohorts: RouteComponent
  readonly forecast: RouteComponent
  readonly audiences: RouteComponent
  readonly scenarios: RouteComponent
  readonly data: RouteComponent
  /** While a screen's code is on its way. */
  readonly pending: RouteComponent
  readonly notFound: NotFoundRouteComponent
  readonly error: ErrorRouteComponent
}

/** The addresses of Tenure, below `basepath`. The search is the scope and the screen's own choices, see `search`. */
export function appRouter(screens: Screens, history?: RouterHistory, basepath = '/') {
  const root = createRootRoute({
    component: screens.shell,
    notFoundComponent: screens.notFound,
    validateSearch: searchOfUnknown,
  })
  const at = <Path extends string>(path: Path, component: RouteComponent) =>
    createRoute({ getParentRoute: () => root, path, component })
  const accounts = at('/accounts', screens.accounts)
  const account = createRoute({ getParentRoute: () => accounts, path: '$account', component: screens.account })
  return createRouter({
    routeTree: root.addChildren([
      at('/', screens.overview),
      at('/board', screens.board),
      at('/segments', screens.segments),
      accounts.addChildren([account]),
      at('/churn', screens.churn),
      at('/service', screens.service),
      at('/cohorts', screens.cohorts),
      at('/forecast', screens.forecast),
      at('/audiences', screens.audiences),
      at('/scenarios', screens.scenarios),
      at('/data', screens.data),
    ]),
    parseSearch,
    stringifySearch: (search) => printSearch(searchOfUnknown(search)),
    defaultPreload: 'intent',
    defaultPendingComponent: screens.pending,
    defaultErrorComponent: screens.error,
    basepath,
    scrollRestoration: true,
    ...(history === undefined ? {} : { history }),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof appRouter>
  }
}
