import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { HistoryRows } from '../../../src/core/clv/purchaseHistory'
import { plainRows } from './plainRows'

/** The histories of a data set of the shared folder, zero orders counted, in weeks. */
export function goldenRows(folder: string, name: string, file = 'rfm_all_rows'): HistoryRows {
  const text = gunzipSync(readFileSync(join(folder, 'data', name, `${file}.csv.gz`))).toString('utf8')
  const [, ...lines] = text.trimEnd().split('\n')
  return plainRows(
    lines.map((line) => {
      const [, x, tx, T] = line.split(',').map(Number)
      return { x: x!, tx: tx! / 7, T: T! / 7 }
    }),
  )
}

/** What a golden file holds. */
export function golden<Content>(folder: string, name: string): Content {
  return JSON.parse(readFileSync(join(folder, 'golden', name), 'utf8')) as Content
}
