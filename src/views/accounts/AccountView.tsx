import { useNavigate, useParams } from '@tanstack/react-router'

import { SideDrawer } from '../../ui/SideDrawer'

/** One account, in a drawer over the list. */
export function AccountView() {
  const { account } = useParams({ from: '/accounts/$account' })
  const navigate = useNavigate()
  const close = () => void navigate({ to: '/accounts', search: true })
  return (
    <SideDrawer opened onClose={close} scrim={false} title={account} label={`Account ${account}`}>
      {null}
    </SideDrawer>
  )
}
