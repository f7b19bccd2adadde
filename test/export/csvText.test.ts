import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { plainText } from '../../src/core/plainText'
import { csvText } from '../../src/export/csvText'

describe('csvText', () => {
  it.each(['=1+1', '+49 30 1', '-2+3', '@SUM(A1)', '\tx', '\rx', '\0x', '=HYPERLINK("x")'])(
    'neutralises %j',
    (text) => {
      expect(plainText(text)).toBe(`'${text}`)
      const [, row] = Papa.parse<string[]>(csvText(['name'], [[text]])).data
      expect(row).toEqual([`'${text}`])
    },
  )

  it('leaves harmless texts and all numbers as they are', () => {
    expect(csvText(['name', 'value'], [['Ada, "B" = C', -12.5]])).toBe('name,value\r\n"Ada, ""B"" = C",-12.5')
  })

  it('writes nothing where nothing is known, and neutralises names of columns too', () => {
    expect(csvText(['=a', 'b'], [[null, 0]])).toBe("'=a,b\r\n,0")
  })
})
