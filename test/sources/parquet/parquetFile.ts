import { parquetWriteBuffer, type ColumnSource, type SchemaElement } from 'hyparquet-writer'
import { gzipSync, zstdCompressSync, brotliCompressSync } from 'node:zlib'

/** Packs pages as other writers do; hyparquet-writer has Snappy only. */
const PACKERS = {
  GZIP: (input: Uint8Array) => new Uint8Array(gzipSync(input)),
  ZSTD: (input: Uint8Array) => new Uint8Array(zstdCompressSync(input)),
  BROTLI: (input: Uint8Array) => new Uint8Array(brotliCompressSync(input)),
  LZ4: lz4Block,
  LZ4_RAW: lz4Block,
  LZO: (input: Uint8Array) => input,
}

type Codec = 'SNAPPY' | 'UNCOMPRESSED' | 'GZIP' | 'ZSTD' | 'BROTLI' | 'LZ4' | 'LZ4_RAW' | 'LZO'

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

/** A block of LZ4 that repeats nothing: its length, as the format writes it, and the bytes. */
function lz4Block(input: Uint8Array): Uint8Array {
  const length: number[] = []
  for (let rest = input.length - 15; rest >= 0; rest -= 255) length.push(Math.min(255, rest))
  return new Uint8Array([Math.min(15, input.length) << 4, ...length, ...input])
}
