import { SourceError } from './SourceError'

/**
 * The error that a status other than 2xx stands for. `what` names the address for a reader ("/api/shop/…"), `said`
 * is the server's own message where it gave one.
 */
export function refusal(status: number, what: string, said: string | null): SourceError {
  const words = said === null ? '' : ` The server says: “${said}”`
  if (status === 401)
    return new SourceError(
      'unauthorized',
      `${what} does not accept the sign-in or the API key (401).${words}`,
      'Sign in again. If that does not help, ask whoever runs the proxy to check the API key.',
    )
  if (status === 403)
    return new SourceError(
      'forbidden',
      `${what} may not be read with this sign-in or API key (403).${words}`,
      'Ask for a read-only key that may read this list, or let the proxy admit this path.',
    )
  if (status === 404 || status === 410)
    return new SourceError(
      'not-found',
      `${what} does not exist on the server (${status}).${words}`,
      'Check the path of this source in the configuration.',
    )
  if (status === 408)
    return new SourceError('timeout', `${what} was not answered in time (408).${words}`, 'Try again in a few minutes.')
  if (status === 429)
    return new SourceError(
      'rate-limited',
      `${what} was asked too often for this server (429).${words}`,
      'Wait a few minutes and read again: reading goes on where it stopped.',
    )
  if (status >= 500)
    return new SourceError(
      'server',
      `${what} failed on the server (${status}).${words}`,
      'Read again later: reading goes on where it stopped. If it stays, ask whoever runs the server.',
    )
  return new SourceError(
    'bad-request',
    `${what} was refused as asked (${status}).${words}`,
    'Check this source in the configuration. The server may be older or newer than the versions Tenure knows.',
  )
}
