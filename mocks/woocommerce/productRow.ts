import type { DemoProduct } from '../company/demoCatalogue'
import { CATEGORIES } from '../company/demoCategories'
import { decimal } from './decimal'

/** An article as `/products` answers it: the list price at the start of the history, and one category. */
export function productRow({ id, name, sku, price, category }: DemoProduct): Readonly<Record<string, unknown>> {
  const categoryName = CATEGORIES[category].name
  return {
    id,
    name,
    slug: slug(name),
    type: 'simple',
    status: 'publish',
    sku,
    price: decimal(price),
    categories: [{ id: category + 1, name: categoryName, slug: slug(categoryName) }],
  }
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
}
