import { createServer } from 'node:http'

export interface StandInOidc {
  /** Host and port. */
  readonly place: string
  readonly close: () => Promise<void>
}

/** Answers at the four addresses of oauth2-proxy as it does: who has its cookie is signed in as Ada, and /oauth2/start gives it. */
export async function standInOidc(): Promise<StandInOidc> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost')
    const signedIn = /\b_oauth2_proxy=ada\b/.test(request.headers.cookie ?? '')
    if (pathname === '/oauth2/auth') response.writeHead(signedIn ? 202 : 401).end()
    else if (pathname === '/oauth2/userinfo')
      response
        .writeHead(signedIn ? 200 : 401, { 'content-type': 'application/json' })
        .end(JSON.stringify(signedIn ? { user: '17', email: 'ada@acme.example' } : {}))
    else if (pathname === '/oauth2/start')
      response
        .writeHead(302, {
          location: String(request.headers['x-auth-request-redirect'] ?? '/'),
          'set-cookie': '_oauth2_proxy=ada; Path=/; HttpOnly; Secure; SameSite=Lax',
        })
        .end()
    else if (pathname === '/oauth2/sign_out')
      response.writeHead(302, { location: '/signed-out', 'set-cookie': '_oauth2_proxy=; Path=/; Max-Age=0' }).end()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in listens on no port.')
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { place: `127.0.0.1:${address.port}`, close }
}
