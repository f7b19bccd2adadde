/** A file to read: dropped on the page, or at an address. Opening it again reads it again from its first byte. */
export interface CsvFile {
  /** The name people know it by: "orders.csv.gz". */
  readonly name: string
  /** A file on the page, which can be read from any place. */
  readonly blob?: Blob
  /** @throws SourceError when the file cannot be reached. */
  open(signal: AbortSignal): Promise<ReadableStream<Uint8Array>>
}
