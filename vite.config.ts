import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig, loadEnv, type Plugin, type PreviewServer } from 'vite'
import { devProxy } from './deployment/devProxy.ts'
import { devSources } from './deployment/devSources.ts'

/**
 * The headers every answer of the built app carries: nothing but our own origin, no inline code, Trusted Types
 * for whatever could become code, and no window, frame or referrer that another site could use.
 */
export const strictHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const

const mocksFolder = join(import.meta.dirname, 'mocks/')

/** Names under /assets/ hold a hash of their content; everything else must be asked for again. */
const foreverHeader = 'public, max-age=31536000, immutable'

/** `vite preview` as a deployment would serve it: the strict headers, lasting assets, and the URL in one plain line. */
function strictPreview(): Plugin {
  return {
    name: 'tenure:strict-preview',
    configurePreviewServer(server: PreviewServer) {
      server.printUrls = () => {
        const address = server.httpServer.address()
        if (address !== null && typeof address === 'object') {
          server.config.logger.info(`Tenure is at http://localhost:${address.port}`)
        }
      }
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of Object.entries(strictHeaders)) response.setHeader(name, value)
        if (request.url?.startsWith('/assets/')) response.setHeader('Cache-Control', foreverHeader)
        next()
      })
      // Runs after the files were looked for: an asset or API path that is not there must not answer with the page.
      return () => {
        server.middlewares.use((request, response, next) => {
          if (!/^\/(assets|api)\//.test(request.originalUrl ?? '')) return next()
          response.statusCode = 404
          response.setHeader('Cache-Control', 'no-store')
          response.end()
        })
      }
    },
  }
}

/**
 * Keeps the demo company apart: a build in which any page or worker of the product loads something of mocks/ or MSW before
 * somebody opens the demo fails. Only what is imported on demand may hold it.
 */
function demoOnDemand(): Plugin {
  const isDemo = (id: string) => id.startsWith(mocksFolder) || id.includes('/node_modules/msw/')
  return {
    name: 'tenure:demo-on-demand',
    apply: 'build',
    generateBundle(_, bundle) {
      const seen = new Set<string>()
      const check = (file: string): void => {
        const chunk = bundle[file]
        if (chunk?.type !== 'chunk' || seen.has(file)) return
        seen.add(file)
        const found = chunk.moduleIds.find(isDemo)
        if (found !== undefined)
          this.error(`${found} belongs to the demo: import it on demand, and only where the demo is opened.`)
        chunk.imports.forEach(check)
      }
      for (const [file, chunk] of Object.entries(bundle))
        if (chunk.type === 'chunk' && chunk.isEntry && !isDemo(chunk.facadeModuleId ?? '')) check(file)
    },
  }
}

/**
 * Workbooks are zipped where they are written: the zip of write-excel-file starts a worker from a `blob:` address for every
 * sheet above 160 kB, which `worker-src 'self'` refuses, and then waits for it for good.
 */
function zipsInPlace(): Plugin {
  return {
    name: 'tenure:zips-in-place',
    load(id) {
      if (!id.includes('/write-excel-file/modules/zip/zipToArrayBuffer.js')) return null
      return "import { zipSync } from 'fflate'\nexport default async (files) => zipSync(files).buffer\n"
    },
  }
}

export default defineConfig(({ command, mode: given, isPreview }) => {
  const root = import.meta.dirname
  const develops = command === 'serve' && isPreview !== true
  const sources = develops ? devSources(loadEnv(given, root, 'PROXY_')) : []
  // Whoever develops without a source of their own sees the demo company.
  const mode = develops && given === 'development' && sources.length === 0 ? 'demo' : given
  return {
    mode,
    plugins: [
      react(),
      strictPreview(),
      demoOnDemand(),
      zipsInPlace(),
      ...(mode === 'demo' ? [] : [devProxy(sources, root)]),
    ],
    build: {
      outDir: mode === 'demo' ? 'dist-demo' : 'dist',
      // `font-src 'self'` refuses fonts inlined as data.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es', plugins: () => [demoOnDemand()] },
    preview: { host: '127.0.0.1', cors: false },
  }
})
