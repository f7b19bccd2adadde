import type { DemoCompany } from '../../../mocks/company/demoCompany'
import { demoCompany } from '../../../mocks/company/demoCompany'
import type { DemoShop } from '../../../mocks/company/demoShop'
import { TODAY } from '../company/today'

/** The demo company, made once for a test file. */
export const company: DemoCompany = demoCompany(TODAY)

/** Its shop with so few rows that a test can read them all. */
export const fewRows: DemoShop = {
  products: company.shop.products.slice(0, 12),
  customers: company.shop.customers.slice(0, 25),
  orders: company.shop.orders.slice(0, 250),
  refunds: company.shop.refunds.slice(0, 7),
}

/** The address of a route of a shop as a test asks it. */
export function shopUrl(route: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]))
  return `https://tenure.example/api/shop/wp-json/wc/v3/${route}?${query}`
}
