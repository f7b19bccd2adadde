import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

import css from './TierHandles.module.css'

interface TierHandlesProps {
  /** Share of accounts above each cut: where its handle stands. */
  readonly ranks: readonly number[]
  /** What each cut says: "5%". */
  readonly texts: readonly string[]
  readonly names: readonly string[]
  /** A handle is on its way to a share of accounts. */
  readonly onMove: (index: number, rank: number) => void
  /** It was let go. */
  readonly onDrop: () => void
}

const STEP = 0.01
const LEAP = 0.05

/** Handles on the tier curve: dragged, or moved with the arrow keys by 1 % (with Shift 5 %) of accounts. */
export function TierHandles({ ranks, texts, names, onMove, onDrop }: TierHandlesProps) {
  const frame = useRef<HTMLDivElement>(null)
  const rankAt = (event: PointerEvent) => {
    const box = frame.current?.getBoundingClientRect()
    return box === undefined || box.width === 0 ? 0 : (event.clientX - box.left) / box.width
  }
  const onKeyDown = (event: KeyboardEvent, index: number, rank: number) => {
    const direction = DIRECTIONS[event.key]
    if (direction === undefined) return
    event.preventDefault()
    onMove(index, rank + direction * (event.shiftKey ? LEAP : STEP))
    onDrop()
  }
  return (
    <div ref={frame} className={css['handles']}>
      {ranks.map((rank, index) => (
        <div
          key={names[index]}
          className={css['handle']}
          style={{ left: `${(rank * 100).toFixed(2)}%` }}
          role="slider"
          tabIndex={0}
          aria-label={`${names[index] ?? ''} cut, share of accounts`}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(rank * 1000) / 10}
          aria-valuetext={texts[index]}
          onKeyDown={(event) => onKeyDown(event, index, rank)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(index, rankAt(event))
          }}
          onPointerUp={onDrop}
        >
          <span className={css['text']}>{texts[index]}</span>
          <span className={css['grip']} />
        </div>
      ))}
    </div>
  )
}

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }
