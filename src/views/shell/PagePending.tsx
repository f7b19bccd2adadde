import { PageHead } from '../../ui/PageHead'

/** While a screen's code is on its way. */
export function PagePending() {
  return <PageHead title="Loading" headline={null} />
}
