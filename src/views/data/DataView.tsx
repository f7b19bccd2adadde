import { PageHead } from '../../ui/PageHead'

/** The data screen. */
export function DataView() {
  return <PageHead title="Data" headline="Data" />
}
