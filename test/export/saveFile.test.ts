// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'

import { saveFile } from '../../src/export/saveFile'

async function bytesOf(type: string): Promise<number[]> {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made')
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
  saveFile('file', '{}', type)
  const blob = made.mock.lastCall?.[0] as Blob
  return [...new Uint8Array(await blob.arrayBuffer())]
}

it('marks a table as UTF-8 for spreadsheets', async () => {
  expect(await bytesOf('text/csv')).toEqual([0xef, 0xbb, 0xbf, 0x7b, 0x7d])
})

it('writes JSON as JSON, which no mark may begin', async () => {
  expect(await bytesOf('application/json')).toEqual([0x7b, 0x7d])
})
