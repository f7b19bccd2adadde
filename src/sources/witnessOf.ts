import { PassWitness } from './PassWitness'
import type { Census } from './source'

/** A witness of the pass over a feed that begins now. */
export async function witnessOf(census: Census, feed: string, signal: AbortSignal): Promise<PassWitness> {
  return new PassWitness(await census.newest(feed, signal), census.steady?.(feed) ?? false)
}
