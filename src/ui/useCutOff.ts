import { useCallback, useState, type RefCallback } from 'react'

/**
 * Whether a scroll area holds more beyond its right edge, as it is scrolled now; goes with its size and its content's.
 * The first value is the `ref` of the area, which holds one child.
 */
export function useCutOff(): readonly [watch: RefCallback<HTMLElement>, cutOff: boolean] {
  const [cutOff, setCutOff] = useState(false)
  const watch = useCallback((area: HTMLElement | null) => {
    if (area === null) return undefined
    const look = () => setCutOff(area.scrollWidth - area.clientWidth - area.scrollLeft > 1)
    const sizes = new ResizeObserver(look)
    sizes.observe(area)
    if (area.firstElementChild !== null) sizes.observe(area.firstElementChild)
    area.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      area.removeEventListener('scroll', look)
    }
  }, [])
  return [watch, cutOff]
}
