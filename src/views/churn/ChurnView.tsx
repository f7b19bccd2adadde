import { PageHead } from '../../ui/PageHead'

/** The churn screen. */
export function ChurnView() {
  return <PageHead title="Churn" headline="Churn" />
}
