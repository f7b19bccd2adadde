import type { HttpHandler } from 'msw'
import { http } from 'msw/http'
import type { Answer } from './roughNetwork'

const PATHS = [
  '/tenure.config.json',
  '/api/shop/*',
  '/api/erp/*',
  '/api/books/*',
  '/api/desk/*',
  '/api/crm/*',
  '/workspace/*',
] as const

/** MSW handlers that let `answer` speak for all that the demo company serves. */
export function demoHandlers(answer: Answer): readonly HttpHandler[] {
  return PATHS.map((path) => http.all(path, ({ request }) => answer(request)))
}
