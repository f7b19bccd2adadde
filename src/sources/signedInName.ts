import type { SignInConfiguration } from './configuration'
import type { Http } from './http'
import { textAt } from './lists/fieldText'

const HEADER = 'header:'

/** The name of whoever is signed in, as the proxy says it; null where it does not, or cannot be asked. Never rejects. */
export async function signedInName(
  http: Http,
  { who, name }: Pick<SignInConfiguration, 'who' | 'name'>,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const { body, headers } = await http.json(who, { signal })
    if (!name.startsWith(HEADER)) return textAt(body, name)
    return headers.get(name.slice(HEADER.length))?.trim() || null
  } catch {
    // Who is signed in is not known; signing out is offered all the same, and the sources say what they refuse.
    return null
  }
}
