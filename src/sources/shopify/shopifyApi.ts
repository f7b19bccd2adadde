import { errorOfGraphql } from '../errorOfGraphql'
import type { Http } from '../http'
import { sleep } from '../sleep'

/** What reading a shop takes. */
export interface ShopifyApi {
  /** The `data` of an answer without errors. A shop that is throttling is asked again when it has the points. */
  ask(query: string, variables: object, signal: AbortSignal): Promise<unknown>
  /** A bulk file by the address that the shop named; its host is not asked, the proxy's path is. */
  file(address: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>
  wait(ms: number, signal: AbortSignal): Promise<void>
}

/** The Admin GraphQL API behind a path to which the proxy adds the access token, and the path to its bulk files. */
export function shopifyApi(
  http: Http,
  address: string,
  bulkFiles: string | undefined,
  wait: ShopifyApi['wait'] = sleep,
): ShopifyApi {
  return {
    async ask(query, variables, signal) {
      const errorIn = (body: unknown) => errorOfGraphql(body, address)
      const { body } = await http.json(address, { signal, post: { query, variables }, errorIn })
      return (body as { readonly data: unknown }).data
    },
    async file(named, signal) {
      const { pathname, search } = new URL(named, 'https://files.invalid')
      return http.stream(`${(bulkFiles ?? '').replace(/\/+$/, '')}${pathname}${search}`, { signal })
    },
    wait,
  }
}
