import { parquetWriteBuffer, type ColumnSource, type SchemaElement } from 'hyparquet-writer'
import { gzipSync, zstdCompressSync, brotliCompressSync } from 'node:zlib'

/** Packs pages as other writers do; hyparquet-writer has Snappy only. */
const PACKERS = {
  GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)),
  ZSTD: (input: Uint8Array) => new Uint8Array(zstdCompressSync(input)),
  BROTLI: (input: Uint8Array) => new Uint8Array(brotliCompressSync(input)),
  LZO: (input: Uint8Array) => input,
}

type Codec = 'SNAPPY' | 'UNCOMPRESSED' | 'GZIP' | 'ZSTD' | 'BROTLI' | 'LZO'

/** A Parquet file with these columns, in row groups of 100 rows. */
export function parquetFile(
  name: string,
  columns: readonly ColumnSource[],
  { codec = 'SNAPPY', schema }: { readonly codec?: Codec; readonly schema?: readonly SchemaElement[] } = {},
): File {
  const buffer = parquetWriteBuffer({
    columnData: [...columns],
    codec,
    compressors: PACKERS,
    rowGroupSize: 100,
    ...(schema && { schema: [...schema] }),
  })
  return new File([buffer], name)
}
