import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Settings that the linter and the compiler read. */
const settings = ['.oxlintrc.json', 'tsconfig.base.json', 'tsconfig.json', 'tsconfig.node.json'].concat(
  ['src/core', 'src', 'mocks', 'test'].map((folder) => `${folder}/tsconfig.json`),
)

/** Writes a copy of the repository's settings with `files` in place of its code into a new folder, and returns that. */
export function temporaryRepository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-house-'))
  for (const path of settings) cpSync(join(root, path), join(folder, path))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
