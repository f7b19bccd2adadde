/** What nobody has written to yet. */
const FIRST = '{ "tenureWorkspace": 2 }\n'

/** A server that holds one document: GET tells it with its version, PUT replaces it where `If-Match` names that version. */
export function workspaceServer(): (request: Request) => Promise<Response> {
  let text = FIRST
  let version = 1
  const etag = () => `"${version}"`
  return async (request) => {
    if (request.method === 'GET')
      return new Response(text, { headers: { 'content-type': 'application/json', etag: etag() } })
    if (request.method !== 'PUT') return new Response('Method not allowed', { status: 405 })
    const expected = request.headers.get('if-match')
    if ((expected !== null && expected !== etag()) || request.headers.get('if-none-match') === '*')
      return new Response('The workspace was changed meanwhile', { status: 412 })
    text = await request.text()
    version++
    return new Response(null, { status: 204, headers: { etag: etag() } })
  }
}
