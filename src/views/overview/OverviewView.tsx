import { PageHead } from '../../ui/PageHead'

/** The overview screen. */
export function OverviewView() {
  return <PageHead title="Overview" headline="Overview" />
}
