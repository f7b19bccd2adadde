import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds the app to deploy, as everybody does. */
export function buildApp(): void {
  // The runner sets NODE_ENV to `test`, which would build React's development version.
  const { NODE_ENV: _, ...env } = process.env
  execFileSync('npm', ['run', 'build'], { cwd: join(import.meta.dirname, '../..'), env, stdio: 'ignore' })
}
