import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { measureEngine } from './measureEngine'

const require = createRequire(import.meta.url)
const [name, size, runs] = process.argv.slice(2)

const measured = await measureEngine(name, Number(size), Number(runs), {
  collect: () => globalThis.gc?.(),
  async database() {
    const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')
    const folder = dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'))
    const bundle = (kind) => ({ mainModule: join(folder, `duckdb-${kind}.wasm`), mainWorker: '' })
    const bundles = { mvp: bundle('mvp'), eh: bundle('eh') }
    const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
    await db.instantiate(() => undefined)
    return db
  },
})
console.log(JSON.stringify(measured))
process.exit()
