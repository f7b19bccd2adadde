import { existsSync, readFileSync } from 'node:fs'
import type { ClientRequest, IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Plugin, ProxyOptions } from 'vite'
import type { DevSource } from './devSources.ts'
import { refusedStatus } from './refusedStatus.ts'

/**
 * The development server as a deployment's proxy: it leads to the sources with their keys, refuses what the shipped
 * proxies refuse, and serves the `tenure.config.json` at the root of the checkout, where there is one.
 */
export function devProxy(sources: readonly DevSource[], root: string): Plugin {
  return {
    name: 'tenure:dev-proxy',
    apply: 'serve',
    config: () => ({
      server: { proxy: Object.fromEntries(sources.map((source) => [`/api/${source.id}/`, led(source)])) },
    }),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { method = '', url = '' } = request
        const configuration = join(root, 'tenure.config.json')
        if (url === '/tenure.config.json' && existsSync(configuration)) {
          response.setHeader('Content-Type', 'application/json')
          response.end(readFileSync(configuration))
          return
        }
        if (!/^\/api(?:\/|$)/.test(url)) return next()
        const told = (name: string): string | undefined => request.headers[name]?.toString()
        const [site, dest] = [told('sec-fetch-site'), told('sec-fetch-dest')]
        const refused = refusedStatus(sources, { method, url, site, dest })
        response.setHeader('Cache-Control', 'no-store')
        if (refused === null) return next()
        response.statusCode = refused
        response.end()
      })
    },
  }
}

/** Of what the browser sends only these go on. */
const PASSED_ON = new Set(['host', 'connection', 'content-type', 'content-length', 'transfer-encoding'])

/** Of what comes back these go: they would speak to the browser in this origin's name. */
const STRIPPED =
  /^(?:www-authenticate|set-cookie|cache-control|expires|pragma|clear-site-data|refresh|alt-svc|x-powered-by|content-security-policy|cross-origin-.*|access-control-.*)$/

function led({ id, target, header, admitted: { filesAs } }: DevSource): ProxyOptions {
  return {
    target,
    changeOrigin: true,
    rewrite: (path) => path.slice(`/api/${id}`.length),
    configure(proxy) {
      proxy.on('proxyReq', (request: ClientRequest) => {
        for (const sent of request.getHeaderNames()) if (!PASSED_ON.has(sent)) request.removeHeader(sent)
        request.setHeader('Accept', 'application/json')
        if (header !== null) request.setHeader(...header)
      })
      proxy.on('proxyRes', ({ headers }: IncomingMessage) => {
        for (const sent of Object.keys(headers)) if (STRIPPED.test(sent)) delete headers[sent]
        if (filesAs !== undefined) headers['content-type'] = filesAs
        if (typeof headers['link'] === 'string')
          headers['link'] = headers['link'].replaceAll(/<https?:\/\/[^/>]+\//g, `</api/${id}/`)
        if (headers.location !== undefined)
          headers.location = headers.location.replace(/^https?:\/\/[^/]+\//, `/api/${id}/`)
      })
    },
  }
}
