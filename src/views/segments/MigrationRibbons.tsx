import { useMemo } from 'react'

import { ribbons, type RibbonNode } from '../../charts/ribbons'
import { RFM_SEGMENTS, type RfmSegment } from '../../core/rfmSegment'
import { useFormat } from '../../ui/FormatContext'
import type { SegmentFlow } from './flowsOf'
import css from './MigrationRibbons.module.css'
import { isLoss } from './segmentWords'

interface MigrationRibbonsProps {
  readonly flows: readonly SegmentFlow[]
  readonly before: string
  readonly now: string
  /** What the drawing says: the panel's headline. */
  readonly label: string
  readonly selected: RfmSegment
  readonly onSelect: (segment: RfmSegment) => void
}

const HEIGHT = 380
const GAP = 8

/** Flows between two dates as ribbons: into the selected segment, its losses, and the rest in grey. */
export function MigrationRibbons({ flows, before, now, label, selected, onSelect }: MigrationRibbonsProps) {
  const drawn = useMemo(() => ribbons({ flows, order: RFM_SEGMENTS, height: HEIGHT, gap: GAP }), [flows])
  const toneOf = (from: string, to: string) => {
    if (from === selected && to === selected) return 'stay'
    if (to === selected) return 'joined'
    return from === selected && isLoss(selected, to as RfmSegment) ? 'lost' : 'other'
  }
  return (
    <div className={css['frame']}>
      <Nodes title={before} when="before" nodes={drawn.left} selected={selected} onSelect={onSelect} />
      <svg
        className={css['plot']}
        viewBox={`0 0 1 ${HEIGHT}`}
        preserveAspectRatio="none"
        style={{ height: HEIGHT }}
        role="img"
        aria-label={label}
      >
        {drawn.ribbons
          .map((ribbon) => ({ ...ribbon, tone: toneOf(ribbon.from, ribbon.to) }))
          .toSorted((a, b) => LAYERS.indexOf(a.tone) - LAYERS.indexOf(b.tone))
          .map((ribbon) => (
            <path key={`${ribbon.from} ${ribbon.to}`} d={ribbon.path} data-tone={ribbon.tone} />
          ))}
      </svg>
      <Nodes title={now} when="now" nodes={drawn.right} selected={selected} onSelect={onSelect} />
    </div>
  )
}

/** From the back to the front. */
const LAYERS = ['other', 'stay', 'joined', 'lost']

interface NodesProps {
  readonly title: string
  readonly when: 'before' | 'now'
  readonly nodes: readonly RibbonNode[]
  readonly selected: RfmSegment
  readonly onSelect: (segment: RfmSegment) => void
}

/** A label is so high; labels of thin nodes make room for each other. */
const LABEL = 24

function Nodes({ title, when, nodes, selected, onSelect }: NodesProps) {
  const format = useFormat()
  const tops = labelTops(nodes)
  return (
    <div className={css['side']} data-when={when}>
      <h3>{title}</h3>
      <ul style={{ height: HEIGHT }}>
        {nodes.map((node, i) => {
          const segment = RFM_SEGMENTS.find((name) => name === node.name) ?? selected
          return (
            <li key={node.name}>
              <span className={css['bar']} style={{ top: node.y, height: Math.max(1, node.height) }} />
              <button
                type="button"
                style={{ top: tops[i] }}
                aria-pressed={segment === selected}
                onClick={() => onSelect(segment)}
              >
                {segment} <strong>{format.count(node.count)}</strong>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** Labels at the middle of their nodes, pushed down where the one above needs the place, then back up from the foot. */
export function labelTops(nodes: readonly RibbonNode[]): readonly number[] {
  const tops: number[] = []
  for (const node of nodes) tops.push(Math.max(node.y + node.height / 2 - LABEL / 2, (tops.at(-1) ?? -LABEL) + LABEL))
  let limit = HEIGHT - LABEL
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i] ?? 0, limit)
    limit = (tops[i] ?? 0) - LABEL
  }
  return tops
}
