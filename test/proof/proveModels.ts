import { runnerImport } from 'vite'

// Node runs this file as it stands; Vite resolves the imports of what it loads, as it does for the app.
const { module } = await runnerImport<typeof import('./printModelProof')>(
  new URL('./printModelProof.ts', import.meta.url).pathname,
  { configFile: false },
)
module.printModelProof(process.argv.slice(2))
