import { SourceError } from './SourceError'

/** Whether the server calls its answer a web page. */
export function isHtml(response: Response): boolean {
  return (response.headers.get('content-type') ?? '').toLowerCase().includes('text/html')
}

/** The error of an answer that arrived but is not what was asked for; `what` names the address for a reader. */
export function unreadable(response: Response, what: string, cause: unknown): SourceError {
  if (isHtml(response))
    return new SourceError(
      'malformed',
      `${what} answered with a web page where data belong: usually a sign-in or maintenance page.`,
      'Open the page in the browser, sign in if it asks, and reload. Else check the path of this source.',
      cause,
    )
  return new SourceError(
    'malformed',
    `${what} answered with something that is not whole JSON: it was cut off, or other text is mixed in.`,
    'Read again. If it stays, look at the answer itself: a plugin or the proxy may write into it.',
    cause,
  )
}
