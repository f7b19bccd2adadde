import type { Http } from '../http'
import type { CsvFile } from './csvFile'

/** A file at an address of the company's own server, known by the last part of its path. */
export function fileAt(url: string, http: Http): CsvFile {
  const path = url.split(/[?#]/)[0] ?? url
  return {
    name: path.slice(path.lastIndexOf('/') + 1) || url,
    open: (signal) => http.stream(url, { signal }),
  }
}
