import { type AdmittedRequests, admittedRequests } from './admittedRequests.ts'

/** A source that the development server leads to. */
export interface DevSource {
  /** Its id in the configuration: it stands at /api/<id>. */
  readonly id: string
  /** The origin of the shop. */
  readonly target: string
  /** The header that holds its key; null: it takes none. */
  readonly header: readonly [name: string, value: string] | null
  readonly admitted: AdmittedRequests
}

/**
 * The sources that variables of the environment name: `PROXY_SHOP_KIND`, `PROXY_SHOP_TARGET`, `PROXY_SHOP_HEADER` and, where the kind
 * leaves them open, `PROXY_SHOP_PATHS` describe the source "shop". An underscore in an id is written as a dash.
 *
 * @throws Error that names the variable which is missing or wrong
 */
export function devSources(environment: Readonly<Record<string, string>>): DevSource[] {
  const names = Object.keys(environment).flatMap(
    (name) => /^PROXY_(\w+)_(?:KIND|TARGET|HEADER|PATHS)$/.exec(name)?.[1] ?? [],
  )
  return [...new Set(names)].map((name) => {
    const said = (what: string, asked: string, form: RegExp): RegExpExecArray => {
      const match = form.exec(environment[`PROXY_${name}_${what}`]?.trim() ?? '')
      if (match === null) throw new Error(`PROXY_${name}_${what}: write ${asked}.`)
      return match
    }
    const kinds = [...Object.keys(admittedRequests), 'rest']
    const [kind] = said('KIND', `one of ${kinds.join(', ')}`, new RegExp(`^(?:${kinds.join('|')})$`))
    const [target] = said('TARGET', 'an origin, such as https://shop.example.com', /^https?:\/\/[^/]+$/)
    const paths = (): string[] =>
      said('PATHS', 'paths with commas, such as /orders,/customers', /^\/[^,?]+(?:,\/[^,?]+)*$/)[0].split(',')
    const admitted = admittedOf(kind, paths)
    const header = (): DevSource['header'] => {
      const [, key = '', value = ''] = said('HEADER', 'a header, such as Authorization: Basic …', /^([\w-]+):\s*(.+)$/)
      return [key, value]
    }
    return {
      id: name.toLowerCase().replaceAll('_', '-'),
      target,
      header: admitted.filesAs === undefined ? header() : null,
      admitted,
    }
  })
}

function admittedOf(kind: string, paths: () => string[]): AdmittedRequests {
  const known = Object.entries<AdmittedRequests>(admittedRequests).find(([name]) => name === kind)?.[1]
  if (known === undefined) return { method: 'GET', paths: paths() }
  return known.paths.some((path) => path.includes('{')) ? { ...known, paths: paths() } : known
}
