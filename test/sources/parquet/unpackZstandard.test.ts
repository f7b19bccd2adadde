import { zstdCompressSync, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpackZstandard } from '../../../src/sources/parquet/unpackZstandard'

const plain = new TextEncoder().encode('order,net\n'.repeat(30_000))
const packed = new Uint8Array(zstdCompressSync(plain))

test('a page is what was packed', () => {
  expect(unpackZstandard(packed, plain.length)).toEqual(plain)
  const two = new Uint8Array([...zstdCompressSync(plain.subarray(0, 1000)), ...zstdCompressSync(plain.subarray(1000))])
  expect(unpackZstandard(two, plain.length)).toEqual(plain)
  const level = { params: { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_contentSizeFlag]: 0 } }
  expect(unpackZstandard(new Uint8Array(zstdCompressSync(plain, level)), plain.length)).toEqual(plain)
})

test('one that holds less than it says is as short as it is, one that holds more is refused', () => {
  expect(unpackZstandard(packed, plain.length + 1)).toEqual(plain)
  expect(() => unpackZstandard(packed, plain.length - 1)).toThrow('a page unpacks to more than it says')
})

test('a block that repeats one byte two million times, again and again, is refused at the first', () => {
  // Magic, a window of 128 KB, and blocks of three bytes: the kind "repeat", the largest length, and the byte.
  const block = [0xfa, 0xff, 0xff, 65]
  const frame = [0x28, 0xb5, 0x2f, 0xfd, 0, 7 << 3, ...Array.from({ length: 1000 }, () => block).flat()]
  expect(() => unpackZstandard(new Uint8Array(frame), 1000)).toThrow('a page unpacks to more than it says')
})

test('a window of a gigabyte is refused before it is made room for', () => {
  const frame = [0x28, 0xb5, 0x2f, 0xfd, 0, 20 << 3, 1, 0, 0]
  expect(() => unpackZstandard(new Uint8Array(frame), 1000)).toThrow('a page claims too large a window')
})
