import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { findChromium } from './chromium'

beforeEach(() => {
  vi.stubEnv('CHROMIUM', '')
  vi.stubEnv('PATH', '/nowhere')
})

afterEach(() => {
  vi.unstubAllEnvs()
})

/** A folder with a program called chromium that ends with `status`. */
async function folderWithChromium(status: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-chromium-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'chromium'), `#!/bin/sh\nexit ${status}\n`)
  await chmod(join(folder, 'chromium'), 0o755)
  return folder
}

test('$CHROMIUM comes first', async () => {
  const [named, onPath] = [await folderWithChromium(0), await folderWithChromium(0)]
  vi.stubEnv('CHROMIUM', join(named, 'chromium'))
  vi.stubEnv('PATH', onPath)
  expect(await findChromium()).toEqual({ executablePath: join(named, 'chromium'), env: {} })
})

test('then the one on the PATH', async () => {
  const folder = await folderWithChromium(0)
  vi.stubEnv('PATH', `/nowhere:${folder}`)
  expect(await findChromium()).toEqual({ executablePath: join(folder, 'chromium'), env: {} })
})

test('else the packaged one, which starts', async () => {
  const { executablePath, env } = await findChromium()
  expect(executablePath).toMatch(/node_modules\/\.cache\/chromium-[\d.]+\/chromium$/)
  expect(spawnSync(executablePath, ['--version'], { env }).status).toBe(0)
})

test('a browser that does not start is named, with what to do', async () => {
  vi.stubEnv('CHROMIUM', join(await folderWithChromium(1), 'chromium'))
  await expect(findChromium()).rejects.toThrow(/chromium does not start\. Name one that does in \$CHROMIUM\.$/)
})
