import { PageHead } from '../../ui/PageHead'

/** The cohorts screen. */
export function CohortsView() {
  return <PageHead title="Cohorts" headline="Cohorts" />
}
