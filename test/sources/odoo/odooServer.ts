/** Records by model, as Odoo's documentation describes its answers: a missing value is false, a relation [id, name]. */
export type OdooRecords = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** One call to an Odoo server, whichever way it was made. */
export interface OdooCall {
  readonly model: string
  readonly method: string
  readonly kwargs: {
    readonly domain: readonly (readonly unknown[])[]
    readonly fields?: readonly string[]
    readonly limit?: number
    readonly order?: string
    readonly context: object
  }
}

/** Reads a request to `/json/2/<model>/<method>` or to the JSON-RPC of `/web/dataset/call_kw/<model>/<method>`. */
export function odooCall(url: URL, posted: unknown): OdooCall {
  const [method = '', model = ''] = url.pathname.split('/').toReversed()
  const rpc = url.pathname.includes('/web/dataset/call_kw/')
  const kwargs = rpc ? (posted as { readonly params: { readonly kwargs: unknown } }).params.kwargs : posted
  return { model, method, kwargs: kwargs as OdooCall['kwargs'] }
}

/** Answers a call from records, with the conditions that the connector asks for; `skew` rows too late or too early. */
export function odooAnswer(records: OdooRecords, url: URL, posted: unknown, skew = 0): Response {
  const { model, method, kwargs } = odooCall(url, posted)
  const all = records[model] ?? []
  const right = all.filter((row) => kwargs.domain.every((condition) => holds(row, condition)))
  const from = Math.max(0, all.length - right.length + skew)
  const found = skew === 0 ? right : all.slice(from)
  const result =
    method === 'search_count'
      ? right.length
      : found.slice(0, kwargs.limit).map((row) => picked(row, ['id', ...(kwargs.fields ?? [])]))
  return Response.json(url.pathname.includes('/json/2/') ? result : { jsonrpc: '2.0', id: 1, result })
}

function holds(row: Readonly<Record<string, unknown>>, [field, is, wanted]: readonly unknown[]): boolean {
  const own = row[String(field)]
  const id: unknown = Array.isArray(own) ? own[0] : own
  if (is === '>') return typeof wanted === 'string' ? String(own) > wanted : Number(id) > Number(wanted)
  if (is === 'in') return (wanted as readonly unknown[]).includes(id)
  return own === wanted
}

function picked(row: Readonly<Record<string, unknown>>, fields: readonly string[]): object {
  return Object.fromEntries(fields.map((field) => [field, row[field] ?? false]))
}
