import { Panel } from '../../ui/Panel'

interface PendingPanelProps {
  readonly kicker: string
  readonly span: number
  readonly height: number
}

/** The frame of a panel whose feed may turn out to be missing, while nothing is known. */
export function PendingPanel({ kicker, span, height }: PendingPanelProps) {
  return (
    <Panel span={span} kicker={kicker} headline={null} pending height={height}>
      {null}
    </Panel>
  )
}
