/**
 * The buffers of an answer that can cross the border without a copy: those of every typed array in it that owns its
 * whole buffer. Each buffer once, however often it is seen.
 */
export function transferables(answer: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (ArrayBuffer.isView(value)) {
      const { buffer } = value
      if (buffer instanceof ArrayBuffer && value.byteLength === buffer.byteLength) found.add(buffer)
      return
    }
    for (const part of Object.values(value)) walk(part)
  }
  walk(answer)
  return [...found]
}
