import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AdmittedRequests, admittedRequests } from '../../deployment/admittedRequests'
import { strictHeaders } from '../../vite.config'

const folder = join(import.meta.dirname, '../../deployment')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const kinds: readonly (readonly [string, AdmittedRequests])[] = Object.entries(admittedRequests)
/** What the shipped files have in the place of what is configured. */
const CONFIGURED: Readonly<Record<string, string>> = {
  '{database}': 'tryton',
  '{version}': '2026-10',
  '{environment}': 'production',
  '{company}': '00000000-0000-0000-0000-000000000000',
}
const HSTS = { 'Strict-Transport-Security': 'max-age=31536000' }

describe('the proxies that are shipped', () => {
  it('send the headers that the browser tests run under, and ask for TLS', () => {
    const nginx = read('nginx/tenure/headers.conf').matchAll(/^add_header (\S+) "(.*)" always;$/gm)
    expect(Object.fromEntries([...nginx].map(([, name, value]) => [name, value]))).toEqual({
      ...strictHeaders,
      ...HSTS,
    })
    const caddy = read('caddy/tenure/headers.caddy').matchAll(/^\t([A-Z]\S+) "(.*)"$/gm)
    expect(Object.fromEntries([...caddy].map(([, name, value]) => [name, value]))).toEqual({
      ...strictHeaders,
      ...HSTS,
    })
  })

  it.each(kinds)('admit %s its method, paths and parameters, and no other', (kind, admitted) => {
    const { method, paths, parameters, filesAs } = admitted
    for (const [proxy, file] of [
      ['nginx', read(`nginx/tenure/sources/${kind}.conf`)],
      ['caddy', read(`caddy/tenure/sources/${kind}.caddy`)],
    ] as const) {
      const refusal =
        proxy === 'nginx' ? `if ($request_method != ${method}) {\n    return 405;` : `@method not method ${method}\n`
      expect(file, proxy).toContain(refusal)
      expect(admittedPathsOf(file).toSorted(), proxy).toEqual(
        paths.map((path) => path.replaceAll(/\{\w+\}/g, (name) => CONFIGURED[name] ?? name)).toSorted(),
      )
      // A POST and a file are asked for by the own pages alone; what a file is called is the proxy's to say.
      expect(/sec.fetch.site/i.test(file), proxy).toBe(method === 'POST' || filesAs !== undefined)
      expect(/sec.fetch.dest/i.test(file), proxy).toBe(filesAs !== undefined)
      expect(/(?:add_header|header_down) Content-Type "(.*)"/.exec(file)?.[1], proxy).toBe(filesAs)
      const [, listed = ''] = /\^\(\?:\(\?:([\w|]+)\)=\[\^&\]\*/.exec(file) ?? []
      expect(listed.split('|').filter(Boolean), proxy).toEqual(parameters ?? [])
    }
  })

  it('have a file for each kind of source, alike in both', () => {
    const named = (proxy: string) =>
      globSync(`${proxy}/tenure/sources/*`, { cwd: folder }).map((file) => /([\w-]+)\.\w+$/.exec(file)?.[1])
    const all = [...kinds.map(([kind]) => kind), 'rest'].toSorted()
    expect(named('nginx').toSorted()).toEqual(all)
    expect(named('caddy').toSorted()).toEqual(all)
  })

  it('hold no key', () => {
    const files = globSync('**/*', { cwd: folder }).filter((file) => /\.\w+$|Caddyfile$/.test(file))
    expect(files.length).toBeGreaterThan(15)
    expect(files.filter((file) => /Basic [A-Za-z0-9+/=]{6}|Bearer [A-Za-z0-9]/.test(read(file)))).toEqual([])
  })
})

/** The paths behind /api/<id> that a location or matcher lets through: one path, all below one, or a pattern of alternatives. */
function admittedPathsOf(file: string): string[] {
  const [, path = ''] =
    /^(?:location (?:= |~ )?|@[\w-]+ path(?:_regexp)? )\^?\/api\/[\w-]+(\/\S*?)\$?(?:\*| \{)?$/m.exec(file) ?? []
  const [, before = path, alternatives = ''] = /^(.*)\(\?:([^)]*)\)$/.exec(path) ?? []
  const paths = alternatives === '' ? [path] : alternatives.split('|').map((one) => before + one)
  return paths.map((one) => one.replaceAll(/\\(.)/g, '$1'))
}
