import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask } from './ask'

const root = join(import.meta.dirname, '../..')

export type ProxyName = 'nginx' | 'caddy'

/** A certificate for localhost that vouches for itself. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** A source behind the proxy: the file of `sources` that describes it, the host that stands there, and where it really is. */
export interface ProxiedSource {
  readonly file: string
  readonly host: string
  readonly origin: string
  /** The id of the source, after which its file of keys is named, and the header that holds its key; null: it takes none. */
  readonly id: string
  readonly key: readonly [string, string] | null
}

export interface RunningProxy {
  readonly origin: string
  /** What the proxy has written about itself. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

export const PERSON = { username: 'ada', password: 'correct horse' } as const

export function certificateForLocalhost(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-certificate-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', cert, ...subject], { stdio: 'ignore' })
  const made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  rmSync(folder, { recursive: true })
  return made
}

/** What a proxy is started with. */
export interface ProxySettings {
  readonly sources: readonly ProxiedSource[]
  /** Contents of `tenure.config.json`. */
  readonly configuration: unknown
  readonly certificate: Certificate
  /** By passwords, or by what stands at 127.0.0.1:4180 in the examples. */
  readonly signIn: 'basic' | { readonly oidc: string }
  /** Keeps a shared workspace, which nginx alone can. */
  readonly workspace?: boolean
}

/**
 * Starts a real proxy on loopback with the configuration that the project ships: only addresses, ports and paths of files are
 * put in the place of the examples'. It serves `dist` with a configuration of the test's own.
 */
export async function startProxy(
  name: ProxyName,
  { sources, configuration, certificate, signIn, workspace = false }: ProxySettings,
): Promise<RunningProxy> {
  const folder = mkdtempSync(join(tmpdir(), `tenure-${name}-`))
  // The workers of nginx are not root, and read what is served.
  chmodSync(folder, 0o755)
  cpSync(join(root, 'deployment', name), folder, { recursive: true })
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'dist/tenure.config.json'), JSON.stringify(configuration))
  writeFileSync(join(folder, 'cert.pem'), certificate.cert)
  writeFileSync(join(folder, 'key.pem'), certificate.key, { mode: 0o600 })
  // The workers of nginx are not root, and write there.
  mkdirSync(join(folder, 'shared'))
  chmodSync(join(folder, 'shared'), 0o777)
  const [port, plainPort] = [await freePort(), await freePort()]
  adapt(folder, [
    ...(name === 'nginx' ? [['/srv/tenure-workspace', join(folder, 'shared')] as const] : []),
    ['/srv/tenure', join(folder, 'dist')],
    ...sources.map(({ host, origin }) => [`https://${host}`, origin] as const),
    ...(signIn === 'basic' ? [] : [['127.0.0.1:4180', signIn.oidc] as const]),
    ...(name === 'nginx' ? nginxPlaces(folder, port, plainPort) : caddyPlaces(folder, port)),
  ])
  const parts = [`sign-in-${signIn === 'basic' ? 'basic' : 'oidc'}`, ...(workspace ? ['workspace'] : [])]
  include(folder, name, sources, parts)
  const child = name === 'nginx' ? nginx(folder) : caddy(folder)
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (log += chunk.toString()))
  const origin = `https://localhost:${port}`
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(origin, certificate.cert, child, () => log)
  } catch (error) {
    await stop()
    throw error
  }
  return { origin, log: () => log, stop }
}

type Places = readonly (readonly [string, string])[]

function nginxPlaces(folder: string, port: number, plainPort: number): Places {
  return [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['server_name tenure.example.com', 'server_name localhost'],
    ['/etc/ssl/tenure/certificate.pem', join(folder, 'cert.pem')],
    ['/etc/ssl/tenure/key.pem', join(folder, 'key.pem')],
    ['/etc/ssl/certs/ca-certificates.crt', join(folder, 'cert.pem')],
  ]
}

function caddyPlaces(folder: string, port: number): Places {
  const site = `{\n\tadmin off\n\tauto_https disable_redirects\n}\nhttps://localhost:${port} {\n\tbind 127.0.0.1`
  return [['\ntenure.example.com {', `\n${site}\n\ttls ${folder}/cert.pem ${folder}/key.pem`]]
}

/** Puts real places where the examples stand; an example that is not found is a mistake of the test. */
function adapt(folder: string, places: Places): void {
  const files = globSync('{*.conf,Caddyfile,tenure/**/*.{conf,caddy}}', { cwd: folder }).map((file) =>
    join(folder, file),
  )
  // An origin stands in JSON with its slashes escaped as well.
  const escaped = (text: string) => text.replaceAll('/', String.raw`\/`)
  for (const [example, real] of places) {
    let found = false
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      const written = text.replaceAll(example, real).replaceAll(escaped(example), escaped(real))
      found ||= written !== text
      writeFileSync(file, written)
    }
    if (!found) throw new Error(`“${example}” stands in no file of ${folder}.`)
  }
}

/** Switches on the sources and the parts that the test has, and writes keys and passwords, each in a file of its own. */
function include(folder: string, name: ProxyName, sources: readonly ProxiedSource[], parts: readonly string[]): void {
  const [main, ending, end] = name === 'nginx' ? ['tenure.conf', 'conf', ';'] : ['Caddyfile', 'caddy', '']
  const verb = name === 'nginx' ? 'include' : 'import'
  const path = join(folder, main)
  const wanted = new Set([...sources.map(({ file }) => `sources/${file}`), ...parts])
  const line = new RegExp(
    String.raw`^\s*(?:# )?${verb} tenure/(sources/[\w-]+|sign-in-\w+|workspace)\.${ending}${end}$`,
  )
  const lines = readFileSync(path, 'utf8').split('\n')
  const switched = lines.map((text) => {
    const [, file = ''] = line.exec(text) ?? []
    return file === '' ? text : `${wanted.has(file) ? '' : '# '}${verb} tenure/${file}.${ending}${end}`
  })
  writeFileSync(path, switched.join('\n'))
  const keys = join(folder, 'tenure/keys')
  mkdirSync(keys)
  for (const { id, key } of sources) {
    if (key === null) continue
    const [header, value] = key
    const written = name === 'nginx' ? `proxy_set_header ${header} "${value}";` : `header_up ${header} "${value}"`
    writeFileSync(join(keys, `${id}.${ending}`), `${written}\n`, { mode: 0o600 })
  }
  if (name === 'nginx') {
    const hash = execFileSync('openssl', ['passwd', '-apr1', PERSON.password], { encoding: 'utf8' }).trim()
    writeFileSync(join(folder, 'tenure/users'), `${PERSON.username}:${hash}\n`)
  } else {
    const hash = execFileSync('caddy', ['hash-password', '--plaintext', PERSON.password], { encoding: 'utf8' }).trim()
    // Caddy 2.6 reads the hash in base64; newer ones as it is printed.
    const line26 = hash.startsWith('$') ? Buffer.from(hash).toString('base64') : hash
    writeFileSync(join(keys, 'users.caddy'), `${PERSON.username} ${line26}\n`, { mode: 0o600 })
  }
}

function nginx(folder: string): ChildProcess {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/nginx.pid; error_log stderr; events {} http { include /etc/nginx/mime.types; access_log off; ${temporary} include tenure.conf; }`,
  )
  return spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'])
}

function caddy(folder: string): ChildProcess {
  return spawn('caddy', ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder, SSL_CERT_FILE: join(folder, 'cert.pem') },
  })
}

async function answering(origin: string, ca: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break
    try {
      await ask(origin, '/', { ca })
      return
    } catch {
      // It does not listen yet.
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error(`The proxy does not answer at ${origin}.\n${log()}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}
