import { Link } from '@tanstack/react-router'
import { MapPinOff } from 'lucide-react'

import { EmptyState } from '../../ui/EmptyState'
import { PageHead } from '../../ui/PageHead'
import { Panel } from '../../ui/Panel'
import { Sheet } from '../../ui/Sheet'

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <>
      <PageHead title="No such page" bare headline="There is no page at this address" />
      <Sheet>
        <Panel kicker="Address" headline="The link may be cut short or from a newer release">
          <EmptyState icon={<MapPinOff />} actions={<Link to="/">Open the overview</Link>}>
            The filters of the link were not lost: they stand in the address bar.
          </EmptyState>
        </Panel>
      </Sheet>
    </>
  )
}
