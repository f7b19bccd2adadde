import { defineConfig } from 'vite'

/** Bundles Tenure's own kernels with the bench; in Node the peers are read from their own packages. */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: {
    ...(mode === 'browser'
      ? {
          lib: { entry: 'test/bench/peers/inBrowser.js', formats: ['es'], fileName: () => 'inBrowser.js' },
          outDir: 'test/bench/peers/node_modules/.cache/browser',
        }
      : { ssr: 'test/bench/peers/inNode.js', outDir: 'test/bench/peers/node_modules/.cache/node' }),
    emptyOutDir: true,
    minify: false,
  },
}))
