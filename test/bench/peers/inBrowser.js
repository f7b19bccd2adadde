import * as duckdb from './node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs'
import { measureProduct } from '../product'
import { measureEngine } from './measureEngine'

globalThis.measure = (name, size, runs) =>
  measureEngine(name, size, runs, {
    collect: () => globalThis.gc?.(),
    async database() {
      const bundle = { mainModule: new URL('/duckdb-eh.wasm', location.href).href, mainWorker: '' }
      const db = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.BROWSER_RUNTIME)
      await db.instantiate(() => undefined)
      return db
    },
  })

globalThis.measureOverview = (size, runs) => measureProduct(size, runs, () => globalThis.gc?.())
