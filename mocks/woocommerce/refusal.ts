/** An answer that is an error, in the words and with the headers the recordings show. */
export function refusal(
  status: 400 | 401 | 404,
  code: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  return Response.json({ code, message, data: { status, ...more } }, { status, headers: WIRE_HEADERS })
}

/** A query parameter outside what the API admits. */
export function parameterRefusal(name: string, sentence: string): Response {
  return refusal(400, 'rest_invalid_param', `Invalid parameter(s): ${name}`, {
    params: { [name]: sentence },
    details: { [name]: { code: 'rest_out_of_bounds', message: sentence, data: null } },
  })
}

/** Headers every answer of the API carries. */
export const WIRE_HEADERS = {
  'content-type': 'application/json; charset=UTF-8',
  'cache-control': 'no-cache, must-revalidate, max-age=0, no-store, private',
  'access-control-allow-headers': 'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
  'access-control-expose-headers': 'X-WP-Total, X-WP-TotalPages, Link',
} as const
