import { expect, test } from 'vitest'
import { xlsxBlob } from '../../src/export/xlsxBlob'

test('a workbook is a zip archive that holds every cell, and no formula', async () => {
  const blob = await xlsxBlob(
    'Accounts',
    ['name', 'clv'],
    [
      ['=HYPERLINK("x")', 12.5],
      ['Alder', null],
    ],
  )
  const bytes = new Uint8Array(await blob.arrayBuffer())
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b])
  expect(bytes.length).toBeGreaterThan(1000)
})
