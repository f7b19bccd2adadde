import { useEffect, useRef, useState } from 'react'

import { lateSamples, readingPace, type ReadingSample } from './readingPace'

/** Rows a second that come in at present; null while nothing is read, or it cannot be told yet. */
export function useReadingPace(rows: number, isReading: boolean): number | null {
  const samples = useRef<readonly ReadingSample[]>([])
  const [pace, setPace] = useState<number | null>(null)
  useEffect(() => {
    samples.current = isReading ? lateSamples([...samples.current, { atMs: performance.now(), rows }]) : []
    setPace(readingPace(samples.current))
  }, [rows, isReading])
  return pace
}
