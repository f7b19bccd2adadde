import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, join } from 'node:path'
import { chromium } from 'playwright'
import { findChromium } from '../browser/chromium'

const MODULES = join(import.meta.dirname, 'peers/node_modules')
const WASM = 'duckdb-eh.wasm'

/** A page of Chromium in which the bench is loaded: `run` calls one of its functions, each in a page of its own. */
export async function openChromium(limitMs: number) {
  const server = createServer(({ url }, response) => {
    const name = basename(url ?? '')
    const isWasm = name === WASM
    const path = isWasm ? join(MODULES, '@duckdb/duckdb-wasm/dist', WASM) : join(MODULES, '.cache/browser', name)
    if (name === '' || !existsSync(path)) return response.end('<!doctype html><title>Bench</title>')
    response.setHeader('content-type', isWasm ? 'application/wasm' : 'text/javascript')
    return createReadStream(path).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const { executablePath, env } = await findChromium()
  return {
    /** Calls a function of the page with plain arguments. Rejects when the page breaks down. */
    async run(name: string, args: readonly (string | number)[]): Promise<unknown> {
      const browser = await chromium.launch({
        executablePath,
        env,
        args: ['--no-sandbox', '--js-flags=--expose-gc --max-old-space-size=12000'],
      })
      try {
        const page = await browser.newPage()
        page.setDefaultTimeout(0)
        await page.goto(`http://127.0.0.1:${port}/`)
        await page.evaluate("import('/inBrowser.js').then(() => undefined)")
        const crashed = new Promise<never>((_, reject) =>
          page.on('crash', () => reject(new Error('the page ran out of memory'))),
        )
        const call = page.evaluate(`${name}(${args.map((arg) => JSON.stringify(arg)).join()})`)
        const late = new Promise<never>((_, reject) => {
          setTimeout(() => reject(new Error('not ready within the time limit')), limitMs).unref()
        })
        return await Promise.race([call, crashed, late])
      } finally {
        await browser.close()
      }
    },
    close: () => server.close(),
  }
}
