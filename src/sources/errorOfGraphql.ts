import { valueAt } from './lists/valueAt'
import { GraphqlError } from './GraphqlError'
import { SourceError, type SourceErrorKind } from './SourceError'

const KINDS = new Map<string, readonly [SourceErrorKind, string]>([
  [
    'ACCESS_DENIED',
    ['forbidden', 'Give the access token the scopes that docs/data-contract.md names for this source.'],
  ],
  ['FORBIDDEN', ['forbidden', 'Ask for an API key that may read orders and customers, and let the proxy send it.']],
  ['UNAUTHENTICATED', ['unauthorized', 'Let the proxy send the API key, or ask for a new one.']],
  ['CHANNEL_NOT_FOUND', ['configuration', 'Check the channel token that the proxy sends.']],
  ['THROTTLED', ['rate-limited', 'Wait a few minutes and read again: reading goes on where it stopped.']],
  ['INTERNAL_SERVER_ERROR', ['server', 'Read again later. If it stays, ask whoever runs the server.']],
])

/**
 * The error in a GraphQL answer, whatever its status: an entry of `errors`, or a union member that tells an `errorCode` in
 * place of what was asked for. Null where there is none.
 */
export function errorOfGraphql(body: unknown, what: string): SourceError | null {
  const errors = valueAt(body, 'errors')
  if (Array.isArray(errors) && errors.length > 0) {
    const [first] = errors as readonly unknown[]
    return errorOf(valueAt(first, 'extensions.code'), valueAt(first, 'message'), what, waitOf(body))
  }
  const data = valueAt(body, 'data')
  if (typeof data !== 'object' || data === null)
    return new SourceError(
      'malformed',
      `${what} answered with something other than GraphQL.`,
      'Check that the path of this source leads to the GraphQL API.',
    )
  const refused: unknown = Object.values(data).find((field) => valueAt(field, 'errorCode') !== undefined)
  return refused === undefined ? null : errorOf(valueAt(refused, 'errorCode'), valueAt(refused, 'message'), what)
}

function errorOf(code: unknown, message: unknown, what: string, waitMs: number | null = null): GraphqlError {
  const words = typeof message === 'string' ? message.slice(0, 200) : 'no reason given'
  const [kind, remedy] = KINDS.get(String(code)) ?? [
    'bad-request',
    'Check this source in the configuration. The server may be older or newer than the versions Tenure knows.',
  ]
  const said = `${what} refused what was asked (${String(code)}). The server says: “${words}”`
  return new GraphqlError(String(code), kind, said, remedy, waitMs)
}

/** How long it takes until what was asked can be paid for, where the answer tells its cost, the points left and how fast they come back. */
function waitOf(body: unknown): number | null {
  const [cost, left, perSecond] = [
    'requestedQueryCost',
    'throttleStatus.currentlyAvailable',
    'throttleStatus.restoreRate',
  ].map((path) => Number(valueAt(body, `extensions.cost.${path}`))) as [number, number, number]
  const seconds = (cost - left) / perSecond
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds * 1000)) : null
}
