import css from './Skeleton.module.css'

interface SkeletonProps {
  /** CSS length; the size the thing will have. */
  readonly width?: string
  /** Pixels. */
  readonly height: number
}

/** A still block of the final size while something is on its way. The frame around it says that it is busy. */
export function Skeleton({ width = '100%', height }: SkeletonProps) {
  return <span aria-hidden="true" className={css['skeleton']} style={{ width, height }} />
}
