import { runnerImport } from 'vite'

// Node runs this file as it stands; Vite resolves the imports of what it loads, as it does for the app.
const { module } = await runnerImport<typeof import('./printRiskProof')>(
  new URL('./printRiskProof.ts', import.meta.url).pathname,
  { configFile: false },
)
module.printRiskProof(process.argv.slice(2))
