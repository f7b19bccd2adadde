import type { RealServer } from './realServer'

/** Asks a server, with the rights of its administrator, and returns the body of its answer. */
type Ask = (body: object | null, path?: string, method?: string) => Promise<Record<string, unknown>>

/**
 * Changes a real server as people do, through its own API: an order is added and placed, one that stood is cancelled, and a draft is
 * deleted. Each run finds others to change.
 */
export async function changeServer({ name, port, headers }: RealServer): Promise<void> {
  const origin = `http://127.0.0.1:${port}`
  const own: Record<string, string> = { 'content-type': 'application/json', ...(name === 'medusa' && headers()) }
  if (name === 'medusa') await changeMedusa(asking(`${origin}/admin`, own))
  else if (name === 'vendure') await changeVendure(asking(`${origin}/admin-api`, own))
  else await changeTryton(asking(`${origin}/tryton/`, own), own)
}

/** Takes the token of a sign-in that comes in a header along, as Vendure gives it. */
function asking(address: string, own: Record<string, string>): Ask {
  return async (body, path = '', method = body === null ? 'GET' : 'POST') => {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: own,
      ...(body !== null && method !== 'DELETE' && { body: JSON.stringify(body) }),
    })
    const token = response.headers.get('vendure-auth-token')
    if (token !== null) own['authorization'] = `Bearer ${token}`
    const said = await response.text()
    if (!response.ok || /"errorCode"|"errors"|"error":/.test(said)) throw new Error(`${address}${path}: ${said}`)
    return JSON.parse(said) as Record<string, unknown>
  }
}

interface Row {
  readonly id: string
}

async function changeMedusa(ask: Ask): Promise<void> {
  const rows = async (path: string, list: string): Promise<readonly Row[]> => (await ask(null, path))[list] as Row[]
  const [region] = await rows('/regions?limit=1', 'regions')
  const made = (
    await ask(
      {
        email: 'new@buyer.example',
        region_id: region!.id,
        items: [{ title: 'Gauge', unit_price: 81.5, quantity: 3 }],
      },
      '/draft-orders',
    )
  )['draft_order'] as Row
  await ask({}, `/draft-orders/${made.id}/convert-to-order`)
  const [pending] = await rows('/orders?status=pending&limit=1&order=id&fields=id', 'orders')
  await ask({}, `/orders/${pending!.id}/cancel`)
  const [draft] = await rows('/draft-orders?limit=1&order=id&fields=id', 'draft_orders')
  await ask({}, `/draft-orders/${draft!.id}`, 'DELETE')
}

async function changeVendure(ask: Ask): Promise<void> {
  const query = async (text: string, variables: object = {}): Promise<unknown> =>
    Object.values((await ask({ query: text, variables }))['data'] as object)[0]
  const rows = async (text: string): Promise<readonly (Row & { readonly code: string })[]> =>
    ((await query(text)) as { readonly items: (Row & { readonly code: string })[] }).items
  await query('mutation{login(username:"superadmin",password:"superadmin"){__typename}}')
  const [variant] = await rows('{productVariants(options:{take:1}){items{id}}}')
  const [customer] = await rows('{customers(options:{take:1}){items{id}}}')
  const [shipping] = await rows('{shippingMethods{items{id}}}')
  const [payment] = await rows('{paymentMethods{items{id code}}}')
  const { id } = (await query('mutation{createDraftOrder{id}}')) as Row
  const refused = '... on ErrorResult{errorCode message}'
  await query(`mutation($o:ID!,$c:ID!){setCustomerForDraftOrder(orderId:$o,customerId:$c){__typename ${refused}}}`, {
    o: id,
    c: customer!.id,
  })
  const address = { fullName: 'A B', streetLine1: '1 Test Street', city: 'Town', countryCode: 'US' }
  for (const kind of ['Shipping', 'Billing'])
    await query(`mutation($o:ID!,$a:CreateAddressInput!){setDraftOrder${kind}Address(orderId:$o,input:$a){id}}`, {
      o: id,
      a: address,
    })
  await query(
    `mutation($o:ID!,$v:ID!){addItemToDraftOrder(orderId:$o,input:{productVariantId:$v,quantity:3}){__typename ${refused}}}`,
    { o: id, v: variant!.id },
  )
  await query(
    `mutation($o:ID!,$s:ID!){setDraftOrderShippingMethod(orderId:$o,shippingMethodId:$s){__typename ${refused}}}`,
    {
      o: id,
      s: shipping!.id,
    },
  )
  await query(`mutation($o:ID!){transitionOrderToState(id:$o,state:"ArrangingPayment"){__typename ${refused}}}`, {
    o: id,
  })
  await query(`mutation($i:ManualPaymentInput!){addManualPaymentToOrder(input:$i){__typename ${refused}}}`, {
    i: { orderId: id, method: payment!.code, transactionId: 'new', metadata: {} },
  })
  const inState = (state: string) =>
    rows(`{orders(options:{take:1,sort:{id:ASC},filter:{state:{eq:"${state}"}}}){items{id}}}`)
  const [settled] = await inState('PaymentSettled')
  await query(`mutation($i:CancelOrderInput!){cancelOrder(input:$i){__typename ${refused}}}`, {
    i: { orderId: settled!.id, reason: 'test', cancelShipping: true },
  })
  const [draft] = await inState('Draft')
  await query('mutation($o:ID!){deleteDraftOrder(orderId:$o){result message}}', { o: draft!.id })
}

async function changeTryton(ask: Ask, headers: Record<string, string>): Promise<void> {
  const call = async (method: string, ...params: readonly unknown[]): Promise<unknown> =>
    (await ask({ id: 1, method, params }))['result']
  const [user, key] = (await call('common.db.login', 'admin', { password: 'admin' }, 'en')) as [number, string]
  headers['authorization'] = `Session ${Buffer.from(`admin:${user}:${key}`).toString('base64')}`
  const context = await call('model.res.user.get_preferences', true, {})
  const sales = (method: string, ...params: readonly unknown[]): Promise<unknown> =>
    call(`model.sale.sale.${method}`, ...params, context)
  const oldest = async (state: string): Promise<number> =>
    ((await sales('search', [['state', '=', state]], 0, 1, [['id', 'ASC']])) as number[])[0]!
  const [placed] = (await sales('copy', [await oldest('done')], {})) as [number]
  await sales('quote', [placed])
  await sales('confirm', [placed])
  await sales('cancel', [await oldest('quotation')])
  await sales('delete', [await oldest('draft')])
}
