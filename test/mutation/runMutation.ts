import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/*
 * Breaks the analyses of src/core (its functions; the classes that hold columns are left out) one place at a time and counts
 * how often no test notices. Files named as arguments are tried alone; results of the others are kept from earlier runs, and
 * what did not change is not tried again.
 */

const ROOT = join(import.meta.dirname, '../..')
const FILES_A_RUN = 25
const NEEDED_PERCENT = 85

interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement: string
  readonly location: { readonly start: { readonly line: number } }
}
interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}

const named = process.argv.slice(2)
const files = named.length > 0 ? named : globSync('src/core/[a-z]*.ts', { cwd: ROOT }).toSorted()

function mutate(some: readonly string[]): void {
  const stryker = join(import.meta.dirname, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status } = spawnSync(
    process.execPath,
    [stryker, 'run', 'test/mutation/stryker.config.json', '--mutate', some.join(',')],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { PROPERTY_RUNS: '60', LARGE_RUNS: '2', ...process.env, MUTATED: some.join(',') },
    },
  )
  if (status !== 0) throw new Error(`Stryker ended with ${status} on ${some.join(', ')}: run it by hand to see why.`)
}

for (let first = 0; first < files.length; first += FILES_A_RUN) {
  mutate(files.slice(first, first + FILES_A_RUN))
  console.log(`${Math.min(files.length, first + FILES_A_RUN)} of ${files.length} files`)
}

const results = join(ROOT, 'coverage/mutation/incremental.json')
const report = JSON.parse(readFileSync(results, 'utf8')) as Report
const isKilled = (mutant: Mutant) => mutant.status === 'Killed' || mutant.status === 'Timeout'
const isSurvivor = (mutant: Mutant) => mutant.status === 'Survived' || mutant.status === 'NoCoverage'
let killed = 0
let survived = 0
for (const [file, { mutants }] of Object.entries(report.files).toSorted()) {
  const survivors = mutants.filter(isSurvivor)
  const kills = mutants.filter(isKilled).length
  if (kills + survivors.length === 0) continue
  killed += kills
  survived += survivors.length
  console.log(`${file}: ${kills} killed, ${survivors.length} survived`)
  for (const { location, mutatorName, replacement } of survivors)
    console.log(`  line ${location.start.line}, ${mutatorName}: ${replacement.split('\n')[0]}`)
}
const percent = (100 * killed) / (killed + survived)
console.log(`${killed} of ${killed + survived} mutants killed, ${percent.toFixed(1)} %`)
if (!(percent >= NEEDED_PERCENT)) process.exitCode = 1
