import { defineConfig } from 'vite'

/** Bundles Tenure's own kernels with the bench; the peers are read from their own packages. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'test/bench/peers/bench.js',
    outDir: 'test/bench/peers/node_modules/.cache/bench',
    emptyOutDir: true,
    minify: false,
  },
})
