import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import papaparse from 'papaparse'
import type { Download } from 'playwright'

/** The rows under the head of a saved CSV file or workbook, as texts. @throws Error for any other file. */
export async function savedRows(download: Download): Promise<readonly (readonly string[])[]> {
  const bytes = await readFile(await download.path())
  const name = download.suggestedFilename()
  if (name.endsWith('.csv')) {
    const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
    return papaparse.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1)
  }
  if (name.endsWith('.xlsx')) return workbookRows(bytes).slice(1)
  throw new Error(`${name} is neither a CSV file nor a workbook.`)
}

/** How many rows the name of a file promises. */
export function promisedRows(download: Download): number {
  return Number(/-(\d+)-rows\.\w+$/.exec(download.suggestedFilename())?.[1])
}

/** What a spreadsheet would take for a formula. */
export function formulasIn(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flat().filter((cell) => /^[=+@\t\r-]/.test(cell) && Number.isNaN(Number(cell)))
}

/** The rows of a workbook's first sheet; a formula would stand there as a text that begins with "=". */
function workbookRows(archive: Buffer): string[][] {
  const sheet = unzipped(archive, 'xl/worksheets/sheet1.xml')
  const strings = Array.from(unzipped(archive, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs), ([, one]) =>
    textOf(one!),
  )
  return Array.from(sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs), ([, row]) =>
    Array.from(row!.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs), ([, attributes, content = '']) => {
      if (content.includes('<f')) return `=${textOf(content)}`
      const text = textOf(content)
      return attributes!.includes('t="s"') ? (strings[Number(text)] ?? '') : text
    }),
  )
}

const textOf = (xml: string) => xml.replaceAll(/<[^>]*>/g, '').replaceAll('&amp;', '&')

/** One file of a zip archive as text, by way of its central directory; empty when it is not there. */
function unzipped(archive: Buffer, name: string): string {
  for (let at = archive.indexOf('PK\u0001\u0002', 0, 'latin1'); at >= 0;) {
    const [length, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    if (archive.toString('utf8', at + 46, at + 46 + length) === name) {
      const local = archive.readUInt32LE(at + 42)
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
      const content = archive.subarray(start, start + archive.readUInt32LE(at + 20))
      return (archive.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8')
    }
    at =
      archive.readUInt32LE(at + 46 + length + extra + comment) === 0x02014b50 ? at + 46 + length + extra + comment : -1
  }
  return ''
}
