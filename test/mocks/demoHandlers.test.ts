import { getResponse } from 'msw/utils/get-response'
import { expect, test } from 'vitest'
import { demoHandlers } from '../../mocks/demoHandlers'

const baseUrl = 'https://tenure.example'
const handlers = [...demoHandlers((request) => new Response(new URL(request.url).pathname))]

test.each(['/tenure.config.json', '/api/shop/wp-json/wc/v3/orders', '/api/erp/wp-json/wc/v3/customers'])(
  '%s is answered by the demo',
  async (path) => {
    const response = await getResponse(handlers, new Request(baseUrl + path), { baseUrl })
    expect(await response?.text()).toBe(path)
  },
)

test.each(['/', '/assets/main.js', '/api/tickets/list', '/tenure.config.json.map'])(
  '%s is none of its business',
  async (path) => {
    expect(await getResponse(handlers, new Request(baseUrl + path), { baseUrl })).toBeUndefined()
  },
)
