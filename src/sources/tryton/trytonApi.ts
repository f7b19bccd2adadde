import type { Http } from '../http'
import type { RecordApi } from '../lists/recordPages'
import { valueAt } from '../lists/valueAt'
import { SourceError } from '../SourceError'
import { plainValue } from './plainValue'

/**
 * Reads from one Tryton database behind a path that the proxy forwards to it, with a user's credentials added there. Records
 * come with plain values, dotted fields under the name and an underscore: "party_".
 */
export function trytonApi(http: Http, address: string): RecordApi {
  let context: Promise<object> | null = null
  const call = async (method: string, params: readonly unknown[], signal: AbortSignal): Promise<unknown> => {
    const errorIn = (body: unknown): SourceError | null => trytonError(body, address)
    const { body } = await http.json(address, { signal, post: { id: 1, method, params }, errorIn })
    return valueAt(body, 'result')
  }
  const contextOf = (signal: AbortSignal): Promise<object> => {
    const asked =
      context ??
      call('model.res.user.get_preferences', [true, {}], signal).then((preferences) => ({
        company: valueAt(preferences, 'company') ?? null,
        language: 'en',
      }))
    context = asked
    asked.catch(() => {
      context = null // asked again next time
    })
    return asked
  }
  return {
    async records({ model, domain, fields, limit }, signal) {
      const params = [domain, 0, limit, [['id', 'ASC']], fields, await contextOf(signal)]
      const result = await call(`model.${model}.search_read`, params, signal)
      if (Array.isArray(result)) return result.map(plainValue)
      throw malformed(address, `a list of ${model}`)
    },
    async count(model, domain, signal) {
      const result = await call(`model.${model}.search_count`, [domain, await contextOf(signal)], signal)
      if (typeof result === 'number') return result
      throw malformed(address, `a count of ${model}`)
    },
  }
}

/** The error in an answer of status 200; null where there is none. */
function trytonError(body: unknown, what: string): SourceError | null {
  const error = valueAt(body, 'error')
  if (error === undefined || error === null) return null
  const said = valueAt(error, '1.0') ?? valueAt(error, '0')
  const words = typeof said === 'string' ? said : JSON.stringify(error)
  const denied = /not allowed|access/i.test(words)
  return new SourceError(
    denied ? 'forbidden' : 'bad-request',
    `${what} refused what was asked. The server says: “${words.slice(0, 200)}”`,
    denied
      ? 'Give the user that the proxy signs in the right to read sales, products and parties.'
      : 'Check this source in the configuration. The server may be older or newer than the versions Tenure knows.',
  )
}

function malformed(address: string, missing: string): SourceError {
  return new SourceError(
    'malformed',
    `${address} answered without ${missing}.`,
    'Check that the path of this source leads to a database of Tryton, its name and a slash at the end.',
  )
}
