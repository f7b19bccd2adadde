/**
 * The message of an error body, cut to a line: `message` of the body itself, of its `error` (OData) or of the first of its
 * `errors` (GraphQL). Null when there is none.
 */
export function saidBy(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text)
    return messageOf(body) ?? messageOf(fieldOf(body, 'error')) ?? messageOf(fieldOf(fieldOf(body, 'errors'), '0'))
  } catch {
    return null // not JSON: the status alone has to say it
  }
}

function messageOf(body: unknown): string | null {
  const message = fieldOf(body, 'message')
  return typeof message === 'string' && message !== '' ? message.slice(0, 200) : null
}

function fieldOf(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) return undefined
  return (body as Readonly<Record<string, unknown>>)[name]
}
