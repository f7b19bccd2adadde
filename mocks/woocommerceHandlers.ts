import type { HttpHandler } from 'msw'
import { http } from 'msw/http'
import type { Answer } from './roughNetwork'

/** MSW handlers that let `answer` speak for the demo's configuration and for the APIs of its two shops, its books, its support desk and its CRM. */
export function woocommerceHandlers(answer: Answer): readonly HttpHandler[] {
  return ['/tenure.config.json', '/api/shop/*', '/api/erp/*', '/api/books/*', '/api/desk/*', '/api/crm/*'].map((path) =>
    http.all(path, ({ request }) => answer(request)),
  )
}
