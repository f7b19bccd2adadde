import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Engine } from '../../src/engine/Engine'
import { inspectFiles } from '../../src/engine/inspectFiles'
import type { FileSettings } from '../../src/engine/status'
import type { Http } from '../../src/sources/http'
import { memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

const NO_NETWORK = new Proxy({} as Http, {
  get: () => () => Promise.reject(new Error('these files need no network')),
})

/** An engine that has read the files at `paths` as a person would have dropped them, mapped as guessed. */
export async function openFiles(paths: readonly string[], settings: Partial<FileSettings> = {}): Promise<Engine> {
  const engine = new Engine({ http: NO_NETWORK, now: Date.now, models: modelsAtHand(), shelf: memoryShelf() })
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), file: new Blob([new Uint8Array(await readFile(path))]) })),
  )
  const defaults = { currency: settings.currency ?? 'EUR', zone: settings.zone ?? 'UTC' }
  const guesses = await inspectFiles(files, defaults)
  await engine.open({
    kind: 'files',
    files: files.map((file, i) => ({ ...file, mapping: guesses[i]!.mapping })),
    settings: {
      ...defaults,
      fiscalYearStartMonth: 1,
      freightIncluded: true,
      defaultMargin: null,
      historyComplete: true,
      ...settings,
    },
  })
  if (!engine.isReady) throw new Error(`could not read ${paths.join(', ')}`)
  return engine
}
