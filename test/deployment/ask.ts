import { request } from 'node:https'
import type { IncomingHttpHeaders } from 'node:http'

/** An answer with its headers as they came: several of one name stay several. */
export interface Answer {
  readonly status: number
  readonly headers: NodeJS.Dict<string[]>
  readonly body: string
}

export interface Asking {
  readonly method?: string
  readonly headers?: IncomingHttpHeaders
  readonly body?: string
  /** The certificate that the server must show. */
  readonly ca: string
}

/** Asks an address and follows nothing. The path is sent as it is written, dots and all. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body, ca }: Asking): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, ca, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headersDistinct,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
