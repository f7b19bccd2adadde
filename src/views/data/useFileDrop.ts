import { useEffect, useState } from 'react'

/** Takes files dropped anywhere on the page. Returns whether some are being held over it. */
export function useFileDrop(take: (files: readonly File[]) => void): boolean {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setHeld(true)
    }
    const leave = (event: DragEvent) => {
      // Without a related target the pointer has left the window, not only an element of it.
      if (event.relatedTarget === null) setHeld(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setHeld(false)
      take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [take])
  return held
}
