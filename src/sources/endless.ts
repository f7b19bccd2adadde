import { SourceError } from './SourceError'

/** A list that hands out the same rows again and again. */
export function endless({ feed, rowsIn }: { readonly feed: string; readonly rowsIn: number }): SourceError {
  return new SourceError(
    'inconsistent',
    `The list of ${feed} does not advance: after ${rowsIn} rows the server hands out the same ones again.`,
    'A cache or proxy in front of the server probably ignores the page number: let it pass the whole address.',
  )
}
