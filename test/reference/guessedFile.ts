import { readFileSync } from 'node:fs'
import type { CsvFile } from '../../src/sources/csv/csvFile'
import type { CsvInput } from '../../src/sources/csv/csvSource'
import { droppedFile } from '../../src/sources/csv/droppedFile'
import { inspect } from '../../src/sources/csv/inspect'
import { never } from '../sources/csv/csvText'

/** A file of the shared data with the mapping that Tenure guesses for it; `path` as in "northwind/orders". */
export async function guessedFile(folder: string, path: string, currency: string): Promise<CsvInput> {
  const file = sharedFile(folder, path)
  const { mapping } = await inspect(file, { zone: 'UTC', currency }, never)
  return { file, mapping }
}

function sharedFile(folder: string, path: string): CsvFile {
  return droppedFile(`${path.split('/').at(-1)}.csv.gz`, new Blob([readFileSync(`${folder}/data/${path}.csv.gz`)]))
}
