import { PageHead } from '../../ui/PageHead'

/** The segments screen. */
export function SegmentsView() {
  return <PageHead title="Segments" headline="Segments" />
}
