import { veiledId } from './veiledId'

/**
 * What an account is called in a URL and in `data-account`: "shop.122". An id that is not a plain word is veiled, so that no
 * personal data stand in an address: "shop.~1h2j3k".
 */
export function accountKey(source: string, id: string): string {
  return `${source}.${veiledId(id)}`
}
