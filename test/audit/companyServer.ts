import { createServer, request } from 'node:http'
import type { Company } from '../browser/openCompany'

/** The production build at `origin` with a company behind it, as its deployment would be: on one origin. */
export async function companyServer(origin: string, { configuration, files }: Company) {
  const server = createServer((asked, answer) => {
    const path = asked.url ?? '/'
    const file = files.get(path)
    if (path === '/tenure.config.json') {
      answer.setHeader('content-type', 'application/json')
      return answer.end(JSON.stringify(configuration))
    }
    if (file !== undefined) {
      answer.setHeader('content-type', 'text/csv')
      return answer.end(file)
    }
    const passed = request(new URL(path, origin), { headers: { ...asked.headers, host: new URL(origin).host } })
    passed.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers)
      response.pipe(answer)
    })
    return asked.pipe(passed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { origin: `http://localhost:${port}`, close: () => server.close() }
}
