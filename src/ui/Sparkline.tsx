import css from './Sparkline.module.css'

interface SparklineProps {
  /** Oldest first; null and NaN leave a gap. */
  readonly values: readonly (number | null)[]
  /** The last value belongs to a period that still runs: drawn dashed, the dot stands before it. */
  readonly incomplete?: boolean
  readonly width?: number
  readonly height?: number
}

/** A line of 136 × 28 beside a figure that says the same in words; hidden from screen readers. */
export function Sparkline({ values, incomplete = false, width = 136, height = 28 }: SparklineProps) {
  const points = sparkPoints(values, width, height)
  const solid = incomplete ? points.slice(0, -1) : points
  const dot = solid.findLast((point) => point !== null)
  const tail = incomplete ? points.slice(-2) : []
  return (
    <svg className={css['spark']} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path className={css['line']} d={sparkPath(solid)} />
      {tail.length === 2 && <path className={css['line']} data-dashed="" d={sparkPath(tail)} />}
      {dot != null && <circle className={css['dot']} cx={dot[0]} cy={dot[1]} r={2.25} />}
    </svg>
  )
}

type Point = readonly [x: number, y: number] | null

/** Where each value falls in the box, with room for the dot; a flat line runs through the middle. */
export function sparkPoints(values: readonly (number | null)[], width: number, height: number): Point[] {
  const known = values.filter((value): value is number => value !== null && !Number.isNaN(value))
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const step = values.length > 1 ? (width - 6) / (values.length - 1) : 0
  return values.map((value, i) => {
    if (value === null || Number.isNaN(value)) return null
    const share = span === 0 ? 0.5 : (value - low) / span
    return [round(3 + i * step), round(height - 3 - share * (height - 6))]
  })
}

function sparkPath(points: readonly Point[]): string {
  let pen = 'M'
  let path = ''
  for (const point of points) {
    if (point === null) {
      pen = 'M'
      continue
    }
    path += `${pen}${point[0]} ${point[1]}`
    pen = 'L'
  }
  return path
}

const round = (value: number) => Math.round(value * 100) / 100
