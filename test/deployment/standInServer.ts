import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:https'
import { text } from 'node:stream/consumers'

/** A request that reached the server through the proxy. */
export interface ReachedServer {
  readonly method: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface StandInServer {
  readonly origin: string
  /** Everything that was asked, in order; whoever tests empties it. */
  readonly reached: ReachedServer[]
  readonly close: () => Promise<void>
}

/** A server behind TLS on loopback that answers whatever it is asked with a page of its own, as a careless one would. */
export async function standInServer(tls: { readonly key: string; readonly cert: string }): Promise<StandInServer> {
  const reached: ReachedServer[] = []
  const server = createServer(tls, (request, response) => {
    const { method = '', url = '', headers } = request
    void text(request).then((body) => {
      reached.push({ method, url, headers, body })
      response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'server=1' })
      response.end('{"access_token":"fresh.token","rows":[]}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in listens on no port.')
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { origin: `https://localhost:${address.port}`, reached, close }
}
