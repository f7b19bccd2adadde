import { defineConfig } from 'vite'

/** Bundles the bench as the app's code is bundled, for Node: what is measured is what is shipped. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    rollupOptions: {
      input: [
        'test/bench/fromPages.ts',
        'test/bench/reading.ts',
        'test/bench/opening.ts',
        'test/bench/productInNode.ts',
        'test/bench/consolidation.ts',
      ],
    },
    outDir: 'node_modules/.cache/bench',
    emptyOutDir: true,
    minify: false,
  },
})
