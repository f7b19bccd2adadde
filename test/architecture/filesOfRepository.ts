import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What git ignores, and git's own folder. */
const ignored =
  /^(node_modules|dist|dist-demo|coverage|screenshots|test-results|\.git|\.servers|\.mutation|\.env(\.local)?|\.vitest-attachments|.*\.tsbuildinfo)$/

/** The path from `root` and the text of every file that belongs to the repository. */
export function filesOfRepository(root: string, folder = ''): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (ignored.test(entry.name)) continue
    if (entry.isDirectory()) for (const [inner, text] of filesOfRepository(root, path)) files.set(inner, text)
    else files.set(path, readFileSync(join(root, path), 'utf8'))
  }
  return files
}
