import { defineConfig } from 'vite'

/** Bundles the bench as the app's code is bundled, for Node: what is measured is what is shipped. */
export default defineConfig({
  build: {
    ssr: true,
    rollupOptions: { input: ['test/bench/bench.ts', 'test/bench/reading.ts'] },
    outDir: 'node_modules/.cache/bench',
    emptyOutDir: true,
    minify: false,
  },
})
