import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import { demoCompany } from '../../mocks/company/demoCompany'
import { wooCommerceServer } from '../../mocks/woocommerce/wooCommerceServer'

/** What reached the shop through the proxy. */
interface Reached {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
}

export interface StandInShop {
  readonly origin: string
  /** Everything that was asked, in order; whoever tests empties it. */
  readonly reached: Reached[]
  readonly close: () => Promise<void>
}

export const SHOP_KEY = `Basic ${Buffer.from('ck_read_only:cs_secret').toString('base64')}`
const TODAY = 20_600

/** Headers with which a careless or hostile shop would speak in the name of Tenure's origin. */
const LOUD = {
  'set-cookie': 'shop=1',
  'clear-site-data': '"*"',
  refresh: '0; url=https://elsewhere.example/',
  'content-security-policy': 'default-src *',
  'x-content-type-options': 'sniff',
  'referrer-policy': 'unsafe-url',
  'cross-origin-opener-policy': 'unsafe-none',
  'strict-transport-security': 'max-age=0',
  'access-control-allow-origin': '*',
  'access-control-allow-credentials': 'true',
  'cache-control': 'public, max-age=9999',
  'x-powered-by': 'PHP/8',
} as const

/**
 * The demo company's shop behind TLS on loopback, for those who bring its key; with `status=` busy, refused, moved and loud it
 * gives the answers that a proxy must not pass on as they are. At /orders it is a list API whose answers hold absolute links.
 */
export async function standInShop(tls: { readonly key: string; readonly cert: string }): Promise<StandInShop> {
  const shop = wooCommerceServer(demoCompany(TODAY).shop)
  const reached: Reached[] = []
  const server = createServer(tls, (request, response) => {
    const { method = '', url = '', headers } = request
    reached.push({ method, url, headers })
    void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in listens on no port.')
  const origin = `https://localhost:${address.port}`

  async function answer({ method = '', url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(url, origin)
    const status = searchParams.get('status')
    if (headers.authorization !== SHOP_KEY || status === 'refused')
      return end(response, 401, { 'www-authenticate': 'Basic realm="shop"' }, '{"message":"No such key."}')
    if (status === 'busy') return end(response, 429, { 'retry-after': '7' }, '{"message":"Later."}')
    if (status === 'moved') return end(response, 302, { location: `${origin}/wp-json/wc/v3/orders?page=2` }, '')
    if (status === 'loud') return end(response, 200, LOUD, '[]')
    if (pathname === '/orders') {
      const next = `${origin}/orders?after=2`
      return end(response, 200, {}, `{"next":"${next}","again":"${next.replaceAll('/', '\\/')}","rows":[]}`)
    }
    const answered = shop(new Request(`${origin}${url}`, { method }))
    const more = Object.fromEntries(answered.headers)
    end(response, answered.status, more, await answered.text())
  }
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin, reached, close }
}

function end(response: ServerResponse, status: number, headers: NodeJS.Dict<string>, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(body)
}
