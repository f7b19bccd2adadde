import packaged, { inflate } from '@sparticuz/chromium'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'

/** A browser that starts on this machine: its program, and the environment it needs. */
export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

const modules = join(import.meta.dirname, '../../node_modules')
const packageFolder = join(modules, '@sparticuz/chromium')

/**
 * Finds Chromium: `$CHROMIUM`, else `chromium` on the PATH, else the one that `@sparticuz/chromium` carries, which is
 * unpacked once. Throws a sentence when none of them starts.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') return startable({ executablePath: named, env: {} })
  const installed = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium'))
  const onPath = installed.find((path) => existsSync(path))
  return startable(onPath === undefined ? await unpackedChromium() : { executablePath: onPath, env: {} })
}

function startable(chromium: Chromium): Chromium {
  if (!starts(chromium)) {
    throw new Error(`The browser at ${chromium.executablePath} does not start. Name one that does in $CHROMIUM.`)
  }
  return chromium
}

function starts({ executablePath, env }: Chromium): boolean {
  return spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).status === 0
}

/** The packaged browser; on a machine without its libraries or without any font, it gets the packaged ones as well. */
async function unpackedChromium(): Promise<Chromium> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(modules, '.cache', `chromium-${version}`)
  if (!existsSync(folder)) await unpackInto(folder)

  const executablePath = join(folder, 'chromium')
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  const bare = { executablePath, env: fonts }
  return starts(bare) ? bare : { executablePath, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } }
}

/** Unpacks beside `folder` and moves it there when whole, so that an interrupted run leaves no half a browser. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true })
  const fresh = await mkdtemp(`${folder}-`)
  const temporaryFolder = process.env['TMPDIR']
  process.env['TMPDIR'] = fresh // the package unpacks into the temporary folder, wherever that is
  try {
    await packaged.executablePath()
    await inflate(join(packageFolder, 'bin/al2023.tar.br'))
  } finally {
    if (temporaryFolder === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporaryFolder
  }
  const configuration = `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fontcache')}</cachedir></fontconfig>`
  await writeFile(join(fresh, 'fonts.conf'), configuration)
  await rename(fresh, folder)
}
