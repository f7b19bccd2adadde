import { Column } from '../core/Column'
import { Dictionary } from '../core/Dictionary'
import { Ids } from '../core/Ids'

/** What a refund needs to know of the order it names, in ten-thousandths of `currency`. */
export interface OrderMoney {
  /** With tax and freight. */
  readonly total: number
  /** Goods without tax and freight. */
  readonly net: number
  readonly currency: string
}

/** Where the money of an order is looked up by its id. */
export interface KnownMoney {
  get(orderId: string): OrderMoney | undefined
}

/** The money of very many orders by their id, as columns: refunds come after all orders, and any may be refunded. */
export class OrderMoneys {
  /** Of orders that earlier readings took in. */
  earlier: KnownMoney | null = null
  readonly #ids = new Ids()
  readonly #currencies = new Dictionary()
  readonly #total = new Column()
  readonly #net = new Column()
  readonly #currency = new Column()

  set(orderId: string, { total, net, currency }: OrderMoney): void {
    const row = this.#ids.encode(orderId)
    this.#total.put(row, total)
    this.#net.put(row, net)
    this.#currency.put(row, this.#currencies.encode(currency))
  }

  get(orderId: string): OrderMoney | undefined {
    const row = this.#ids.find(orderId)
    if (row < 0) return this.earlier?.get(orderId)
    return {
      total: this.#total.at(row)!,
      net: this.#net.at(row)!,
      currency: this.#currencies.decode(this.#currency.at(row)!),
    }
  }
}
