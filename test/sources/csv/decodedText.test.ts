import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodedText } from '../../../src/sources/csv/decodedText'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}

async function textOf(bytes: Uint8Array | readonly number[], size = 1): Promise<string> {
  let text = ''
  for await (const piece of decodedText(inPieces(Uint8Array.from(bytes), size))) text += piece
  return text
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

test.for([1, 2, 3, 5, 100])('reads every encoding in pieces of %i bytes', async (size) => {
  expect(await textOf(utf8('plain'), size)).toBe('plain')
  expect(await textOf(utf8('Zürich €5 😀'), size)).toBe('Zürich €5 😀')
  expect(await textOf([0xef, 0xbb, 0xbf, ...utf8('Zürich')], size)).toBe('Zürich')
  expect(await textOf([0xff, 0xfe, 0x5a, 0, 0xfc, 0, 0xac, 0x20], size)).toBe('Zü€')
  expect(await textOf([0xfe, 0xff, 0, 0x5a, 0, 0xfc, 0x20, 0xac], size)).toBe('Zü€')
  expect(await textOf([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x80], size)).toBe('Zürich €')
})

test('a mark alone is an empty text, and so is nothing', async () => {
  expect(await textOf([0xef, 0xbb, 0xbf])).toBe('')
  expect(await textOf([0xff, 0xfe])).toBe('')
  expect(await textOf([])).toBe('')
})

test('Windows-1252 at the very end is known', async () => {
  expect(await textOf([0x61, 0xe9])).toBe('aé')
})

test('a broken byte in a UTF-8 file costs one character, not the rest', async () => {
  expect(await textOf([...utf8('é'), 0xff, ...utf8('ö')], 100)).toBe('é\ufffdö')
})

test('the pieces a text comes in make no difference', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
      expect(await textOf(utf8(`x${text}`), size)).toBe(`x${text}`)
    }),
  )
})
