import { Link } from '@tanstack/react-router'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'

import { basePathOf, useIsDemo } from '../../src/state/demoPlace'
import { myRepStore } from '../../src/state/myRep'
import { useAccountsLink } from '../../src/state/useAccountsLink'
import { useBehindLink } from '../../src/state/useBehind'
import { workspaceShelf } from '../../src/store/workspaceShelf'
import { renderAt } from './routed'

beforeEach(() => localStorage.clear())

it.each([
  ['/', '/'],
  ['/churn', '/'],
  ['/demo', '/demo'],
  ['/demo/', '/demo'],
  ['/demo/accounts/shop.1', '/demo'],
  ['/demonstration', '/'],
  ['/accounts/demo', '/'],
])('%s stands below %s', (path, base) => {
  expect(basePathOf(path)).toBe(base)
})

function Links() {
  const accounts = useAccountsLink()('Those', { country: ['France'] })
  const behind = useBehindLink()('Behind', 'nrr')
  return (
    <>
      <p>{useIsDemo() ? 'made up' : 'own'}</p>
      <Link to="/churn">Churn</Link>
      {[accounts, behind].map(({ label, href, open }) => (
        <a
          key={label}
          href={href}
          onClick={(event) => {
            event.preventDefault()
            open()
          }}
        >
          {label}
        </a>
      ))}
    </>
  )
}

it('keeps every way of the demo within the demo', async () => {
  const { href } = await renderAt('/demo/segments?period=last6', <Links />, {}, '/demo')
  screen.getByText('made up')
  screen.getByRole('heading', { name: 'segments' })
  const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
  expect(hrefOf('Churn')).toBe('/demo/churn')
  expect(hrefOf('Those')).toBe('/demo/accounts?period=last6&country=France')
  expect(hrefOf('Behind')).toBe('/demo/segments?period=last6&behind=nrr')
  fireEvent.click(screen.getByRole('link', { name: 'Those' }))
  await screen.findByRole('heading', { name: 'accounts' })
  expect(href()).toBe('/demo/accounts?period=last6&country=France')
  fireEvent.click(screen.getByRole('link', { name: 'Behind' }))
  await waitFor(() => expect(href()).toBe('/demo/accounts?period=last6&country=France&behind=nrr'))
})

it('leaves the ways of a company where they are', async () => {
  await renderAt('/segments', <Links />)
  screen.getByText('own')
  expect(screen.getByRole('link', { name: 'Those' }).getAttribute('href')).toBe('/accounts?country=France')
})

it('keeps the workspace and the rep of the demo apart', () => {
  workspaceShelf('/').write('own')
  workspaceShelf('/demo').write('made up')
  expect(workspaceShelf('/').read()).toBe('own')
  expect(workspaceShelf('/demo').read()).toBe('made up')
  myRepStore(() => localStorage, '/demo')
    .getState()
    .choose('AK')
  expect(myRepStore(() => localStorage).getState().rep).toBeNull()
  expect(myRepStore(() => localStorage, '/demo').getState().rep).toBe('AK')
})
