import type { DemoProduct } from '../company/demoCatalogue'
import { taxOn } from '../company/demoMoney'
import type { DemoLine } from '../company/demoShop'
import { decimal } from './decimal'
import { WrittenJson } from './WrittenJson'

/** What stands in every line of one product. */
interface ProductText {
  readonly head: string
  readonly tail: string
}

const textOfProduct = new WeakMap<DemoProduct, ProductText>()

/** The `line_items` of an order whose lines have ids from `firstId` on: by far the most that a shop sends. */
export function lineItems(lines: readonly DemoLine[], firstId: number, taxPercent: number): WrittenJson {
  return new WrittenJson(() => `[${lines.map((line, i) => lineItem(line, firstId + i, taxPercent)).join()}]`)
}

function lineItem({ product, quantity, subtotal, total, cost }: DemoLine, id: number, taxPercent: number): string {
  const { head, tail } = productText(product)
  const meta = product.costKnown ? `{"id":${id},"key":"_cost","value":"${decimal(cost)}"}` : ''
  return (
    `{"id":${id},${head},"quantity":${quantity},"tax_class":"",` +
    `"subtotal":"${decimal(subtotal)}","subtotal_tax":"${decimal(taxOn(subtotal, taxPercent))}",` +
    `"total":"${decimal(total)}","total_tax":"${decimal(taxOn(total, taxPercent))}","taxes":[],` +
    `"meta_data":[${meta}],${tail},"price":${total / quantity / 100},"image":{"id":"","src":""},"parent_name":null}`
  )
}

function productText(product: DemoProduct): ProductText {
  const known = textOfProduct.get(product)
  if (known !== undefined) return known
  const { name, id, sku } = product
  const text = {
    head: `"name":${JSON.stringify(name)},"product_id":${id},"variation_id":0`,
    tail: `"sku":${JSON.stringify(sku)}`,
  }
  textOfProduct.set(product, text)
  return text
}
