import { runnerImport } from 'vite'

// Node runs this file as it stands; Vite resolves the imports of what it loads, as it does for the app.
const { module } = await runnerImport<typeof import('./runBench')>(new URL('./runBench.ts', import.meta.url).pathname)
await module.runBench()
