import type { Http } from '../http'
import type { RecordApi, Search } from '../lists/recordPages'
import { textAt } from '../lists/fieldText'
import { valueAt } from '../lists/valueAt'
import { SourceError, type SourceErrorKind } from '../SourceError'

/** How an Odoo server is spoken to: `json-2` (19 and later) or `call-kw`, the JSON-RPC of its own web pages. */
export type OdooDialect = 'json-2' | 'call-kw'

/** Archived records are hidden unless they are asked for; names come in one language, whoever the user is. */
const CONTEXT = { active_test: false, lang: 'en_US' }

/** Reads from one Odoo database behind a path that the proxy forwards to its server, with the credentials added there. */
export function odooApi(http: Http, basePath: string, dialect: OdooDialect): RecordApi {
  const base = basePath.replace(/\/+$/, '')
  const call = async (model: string, method: string, said: object, signal: AbortSignal): Promise<unknown> => {
    const kwargs = { ...said, context: CONTEXT }
    if (dialect === 'json-2')
      return (await http.json(`${base}/json/2/${model}/${method}`, { signal, post: kwargs })).body
    const address = `${base}/web/dataset/call_kw/${model}/${method}`
    const post = { jsonrpc: '2.0', method: 'call', id: 1, params: { model, method, args: [], kwargs } }
    const { body } = await http.json(address, { signal, post, errorIn: (answer) => rpcError(answer, address) })
    return valueAt(body, 'result')
  }
  return {
    async records({ model, domain, fields, limit }: Search, signal) {
      const said = { domain, fields, order: 'id asc', ...(limit !== null && { limit }) }
      const result = await call(model, 'search_read', said, signal)
      if (Array.isArray(result)) return result as readonly unknown[]
      throw malformed(base, `a list of ${model}`)
    },
    async count(model, domain, signal) {
      const result = await call(model, 'search_count', { domain }, signal)
      if (typeof result === 'number') return result
      throw malformed(base, `a count of ${model}`)
    },
  }
}

const READ_RIGHTS = 'Give the user of the API key the right to read sales, contacts, products and credit notes.'
const KINDS: readonly (readonly [RegExp, SourceErrorKind, string])[] = [
  [/SessionExpired|AccessDenied/, 'unauthorized', 'Let the proxy sign in anew, or ask for a new API key.'],
  [/AccessError/, 'forbidden', READ_RIGHTS],
  [/OperationalError|LockNotAvailable|SerializationFailure/, 'server', 'Read again later.'],
]

/** The error in a JSON-RPC answer of status 200, by the name of the server's exception; null where there is none. */
function rpcError(body: unknown, what: string): SourceError | null {
  const error = valueAt(body, 'error')
  if (error === undefined || error === null) return null
  const name = textAt(error, 'data.name') ?? ''
  const words = (textAt(error, ['data.message', 'message']) ?? name).slice(0, 200)
  const [, kind, remedy] = KINDS.find(([pattern]) => pattern.test(name)) ?? [
    null,
    'bad-request' as const,
    'Check this source in the configuration: an app that it names may not be installed, or the server be of another version.',
  ]
  return new SourceError(kind, `${what} refused what was asked. The server says: “${words}”`, remedy)
}

function malformed(base: string, missing: string): SourceError {
  return new SourceError(
    'malformed',
    `${base} answered without ${missing}.`,
    'Check that the path of this source leads to Odoo, and "api" to its version: "json-2" from 19 on, "call-kw" before.',
  )
}
