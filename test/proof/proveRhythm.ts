import { runnerImport } from 'vite'

// Node runs this file as it stands; Vite resolves the imports of what it loads, as it does for the app.
const { module } = await runnerImport<typeof import('./printRhythmProof')>(
  new URL('./printRhythmProof.ts', import.meta.url).pathname,
  { configFile: false },
)
module.printRhythmProof(process.argv.slice(2))
