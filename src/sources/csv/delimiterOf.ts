import Papa from 'papaparse'

const DELIMITERS = [',', ';', '\t', '|']

/**
 * The character that separates the cells of a file, from its first lines: the one by which most rows have as many
 * cells as the first row, and among equals the one that makes more cells. A comma when nothing separates.
 */
export function delimiterOf(head: string): string {
  let best = { delimiter: ',', share: 0, width: 1 }
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(head, { delimiter, preview: 200, skipEmptyLines: 'greedy' }).data
    const width = rows[0]?.length ?? 0
    if (width < 2) continue
    const share = rows.filter((row) => row.length === width).length / rows.length
    if (share > best.share || (share === best.share && width > best.width)) best = { delimiter, share, width }
  }
  return best.delimiter
}
