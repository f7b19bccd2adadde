import { createMemoryHistory, Outlet, RouterProvider } from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'

import { appRouter, type Screens } from '../../src/state/appRouter'

afterEach(cleanup)

const named = (name: string) => () => <h1>{name}</h1>

/** A screen with room for another inside. */
const stub = (name: string) => () => (
  <div>
    <h1>{name}</h1>
    <Outlet />
  </div>
)

const STUBS: Screens = {
  shell: Outlet,
  overview: stub('overview'),
  board: stub('board'),
  segments: stub('segments'),
  accounts: stub('accounts'),
  account: stub('account'),
  churn: stub('churn'),
  service: stub('service'),
  cohorts: stub('cohorts'),
  forecast: stub('forecast'),
  audiences: stub('audiences'),
  scenarios: stub('scenarios'),
  data: stub('data'),
  pending: named('pending'),
  notFound: named('not found'),
  error: named('error'),
}

/** The addresses of the app at `address`, below `basepath`, with `node` above every screen. Waits until the screen is there. */
export async function renderAt(address: string, node: ReactNode, screens: Partial<Screens> = {}, basepath = '/') {
  const history = createMemoryHistory({ initialEntries: [address] })
  const Shell = () => (
    <>
      {node}
      <Outlet />
    </>
  )
  const router = appRouter({ ...STUBS, shell: Shell, ...screens }, history, basepath)
  render(<RouterProvider router={router} />)
  await screen.findAllByRole('heading', { level: 1 })
  return { router, history, href: () => history.location.href }
}
