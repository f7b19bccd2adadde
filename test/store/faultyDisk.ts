import type { Directory, OpenFile, ShelfFile } from '../../src/store/fileShelf'

/** A directory in memory whose calls can be made to fail. */
export interface FaultyDisk extends Directory {
  /** Bytes that fit on it. */
  room: number
  /** Calls since it was told to fail. */
  readonly calls: number
  names(): readonly string[]
  put(name: string, text: string): void
  /** The call of this number fails, from 1; `lasting`: so do all behind it. */
  failAt(call: number, lasting: boolean): void
  mend(): void
}

export function faultyDisk(): FaultyDisk {
  const files = new Map<string, Uint8Array>()
  let failing = Number.POSITIVE_INFINITY
  let lasting = false
  const step = (): void => {
    disk.calls++
    if (disk.calls === failing || (lasting && disk.calls > failing))
      throw new DOMException('broken', 'NotReadableError')
  }
  const opened = (name: string): OpenFile => ({
    read(into, { at }) {
      step()
      const bytes = files.get(name) ?? new Uint8Array(0)
      into.set(bytes.subarray(at, at + into.byteLength))
      return Math.min(into.byteLength, bytes.byteLength - at)
    },
    write(bytes, { at }) {
      step()
      const used = [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
      const fits = Math.max(0, Math.min(bytes.byteLength, disk.room - used))
      const longer = new Uint8Array(at + fits)
      longer.set((files.get(name) ?? new Uint8Array(0)).subarray(0, at))
      longer.set(bytes.subarray(0, fits), at)
      files.set(name, longer)
      return fits
    },
    getSize: () => (files.get(name) ?? new Uint8Array(0)).byteLength,
    flush: step,
    close: () => undefined,
  })
  const disk = {
    room: Number.POSITIVE_INFINITY,
    calls: 0,
    names: () => [...files.keys()],
    put: (name: string, text: string) => void files.set(name, new TextEncoder().encode(text)),
    failAt(call: number, isLasting: boolean) {
      disk.calls = 0
      failing = call
      lasting = isLasting
    },
    mend() {
      failing = Number.POSITIVE_INFINITY
      lasting = false
    },
    async *keys() {
      step()
      yield* files.keys()
    },
    async getFileHandle(name: string, options?: { readonly create: boolean }): Promise<ShelfFile> {
      step()
      if (!files.has(name)) {
        if (options?.create !== true) throw new DOMException('no file', 'NotFoundError')
        files.set(name, new Uint8Array(0))
      }
      return {
        async createSyncAccessHandle() {
          step()
          return opened(name)
        },
      }
    },
    async removeEntry(name: string) {
      step()
      files.delete(name)
    },
  }
  return disk
}
