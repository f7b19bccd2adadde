import { defineConfig } from 'vite'

/** Bundles the bench as the app's code is bundled, for Node: what is measured is what is shipped. */
export default defineConfig({
  build: {
    ssr: 'test/bench/bench.ts',
    outDir: 'node_modules/.cache/bench',
    emptyOutDir: true,
    minify: false,
  },
})
