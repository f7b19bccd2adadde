import { Outlet } from '@tanstack/react-router'

import { PageHead } from '../../ui/PageHead'

/** The accounts screen; an account's drawer opens over it. */
export function AccountsView() {
  return (
    <>
      <PageHead title="Accounts" headline="Accounts" />
      <Outlet />
    </>
  )
}
