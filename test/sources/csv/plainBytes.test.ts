import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { droppedFile } from '../../../src/sources/csv/droppedFile'
import type { CsvFile } from '../../../src/sources/csv/csvFile'
import { plainBytes } from '../../../src/sources/csv/plainBytes'
import { SourceError } from '../../../src/sources/SourceError'
import { never } from './csvText'

async function bytesOf(file: CsvFile, signal = never): Promise<Uint8Array> {
  const all: number[] = []
  for await (const chunk of plainBytes(file, signal)) all.push(...chunk)
  return Uint8Array.from(all)
}

function fileOfPieces(...pieces: readonly (readonly number[] | Error)[]): CsvFile {
  const left = [...pieces]
  return {
    name: 'orders.csv',
    open: () =>
      Promise.resolve(
        new ReadableStream<Uint8Array>({
          pull(controller) {
            const next = left.shift()
            if (next === undefined) controller.close()
            else if (next instanceof Error) controller.error(next)
            else controller.enqueue(Uint8Array.from(next))
          },
        }),
      ),
  }
}

const plain = new TextEncoder().encode('id,amount\n1,2\n')
const packed = [...gzipSync(plain)]

test('plain bytes stay as they are, however they come', async () => {
  expect(await bytesOf(droppedFile('a', new Blob([plain])))).toEqual(plain)
  expect(await bytesOf(fileOfPieces(...[...plain].map((byte) => [byte])))).toEqual(plain)
  expect(await bytesOf(fileOfPieces([], [105]))).toEqual(Uint8Array.of(105))
  expect(await bytesOf(fileOfPieces())).toEqual(new Uint8Array())
})

test('gzip is known by its bytes, whatever the name, also when the first comes alone', async () => {
  expect(await bytesOf(fileOfPieces(packed))).toEqual(plain)
  expect(await bytesOf(fileOfPieces(packed.slice(0, 1), packed.slice(1)))).toEqual(plain)
  expect(await bytesOf(droppedFile('orders.csv.gz', new Blob([plain])))).toEqual(plain)
})

test.for([3, 15, 25])('gzip that is cut off after %i bytes is malformed', async (length) => {
  const reading = bytesOf(fileOfPieces(packed.slice(0, length)))
  await expect(reading).rejects.toThrow('orders.csv is a gzip file that is damaged or cut off.')
  await expect(reading).rejects.toMatchObject({ kind: 'malformed' })
})

test('gzip whose contents were changed is malformed', async () => {
  const damaged = packed.with(packed.length - 6, (packed.at(-6) ?? 0) ^ 0xff)
  await expect(bytesOf(fileOfPieces(damaged))).rejects.toMatchObject({ kind: 'malformed' })
})

test('an Excel workbook is refused with what to do', async () => {
  const reading = bytesOf(fileOfPieces([0x50, 0x4b, 3, 4, 0, 0]))
  await expect(reading).rejects.toThrow('orders.csv is a zip archive or an Excel workbook, not a CSV file.')
  await expect(reading).rejects.toMatchObject({ kind: 'malformed', remedy: expect.stringContaining('CSV UTF-8') })
})

test.for([[...plain], packed])('a reading that breaks off says so (%#)', async (bytes) => {
  const reading = bytesOf(fileOfPieces(bytes.slice(0, 8), new Error('gone')))
  await expect(reading).rejects.toThrow('The reading of orders.csv broke off.')
  await expect(reading).rejects.toMatchObject({ kind: 'offline' })
})

test('what the way to the file says is not said anew', async () => {
  const timeout = new SourceError('timeout', 'It took too long.', 'Wait.')
  await expect(bytesOf(fileOfPieces(packed.slice(0, 8), timeout))).rejects.toBe(timeout)
})

test('an abort ends the reading with its own reason', async () => {
  const stop = new AbortController()
  const reading = plainBytes(fileOfPieces([1], [2], [3], [4]), stop.signal)
  await reading.next()
  stop.abort(new Error('enough'))
  await expect(async () => {
    for await (const _ of reading);
  }).rejects.toThrow('enough')
})

test('a reader that stops early lets go of the file', async () => {
  let released = false
  const file: CsvFile = {
    name: 'a',
    open: () =>
      Promise.resolve(
        new ReadableStream<Uint8Array>({
          pull: (controller) => controller.enqueue(Uint8Array.of(97, 98)),
          cancel: () => void (released = true),
        }),
      ),
  }
  for await (const _ of plainBytes(file, never)) break
  expect(released).toBe(true)
})

test('a dropped file that is gone is said', async () => {
  class Gone extends Blob {
    override slice(): Blob {
      return { arrayBuffer: () => Promise.reject(new DOMException('x', 'NotFoundError')) } as unknown as Blob
    }
  }
  const reading = bytesOf(droppedFile('orders.csv', new Gone()))
  await expect(reading).rejects.toThrow('orders.csv can no longer be read.')
  await expect(reading).rejects.toMatchObject({ kind: 'not-found', remedy: 'Drop the file on the page again.' })
})
