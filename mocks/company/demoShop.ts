import type { Channel } from './demoSegments'
import type { DemoProduct } from './demoCatalogue'

/** A customer record of one shop. */
export interface DemoCustomer {
  readonly id: number
  readonly company: string
  readonly email: string
  readonly country: string
  readonly town: string
  readonly region: string
  readonly segment: string
  readonly industry: string
  readonly rep: string
  /** Channel of acquisition. */
  readonly acquisition: string
  /** The id of the head of its group. */
  readonly parentId: number | null
  /** The id of the record it was merged into. */
  readonly mergedInto: number | null
  readonly consent: boolean | null
  readonly tags: readonly string[]
  readonly createdAtMs: number
}

/** Who is billed without a customer record. */
export interface DemoGuest {
  readonly company: string
  readonly email: string
  readonly country: string
}

/** A position of an order. Money is whole cents of the order's currency, without tax, for the whole quantity. */
export interface DemoLine {
  readonly product: DemoProduct
  readonly quantity: number
  /** At list price. */
  readonly subtotal: number
  /** After the account's discount. */
  readonly total: number
  /** What the goods truly cost, known to the shop or not. */
  readonly cost: number
}

export type DemoStatus =
  | 'processing'
  | 'completed'
  | 'on-hold'
  | 'pending'
  | 'failed'
  | 'cancelled'
  | 'checkout-draft'
  | 'refunded'

/** An order of one shop. Money is whole cents of `currency`. */
export interface DemoOrder {
  readonly id: number
  readonly buyer: { readonly customer: DemoCustomer } | { readonly guest: DemoGuest }
  readonly placedAtMs: number
  readonly modifiedAtMs: number
  readonly status: DemoStatus
  readonly currency: string
  /** The number that the order has in the other system. */
  readonly reference: string | null
  readonly channel: Channel
  readonly rep: string | null
  readonly lines: readonly DemoLine[]
  readonly freight: number
  /** Fees; negative for a discount on the whole order. */
  readonly fee: number
  /** Whole percent on goods, fee and freight. */
  readonly taxPercent: number
  readonly refunds: readonly DemoRefund[]
}

/** Money given back on an order: cents with tax. */
export interface DemoRefund {
  readonly id: number
  readonly orderId: number
  readonly placedAtMs: number
  readonly amount: number
  readonly taxPercent: number
  readonly reason: string
  /** The pieces that came back and their price without tax; empty where the whole order was given back as one sum. */
  readonly lines: readonly { readonly line: DemoLine; readonly quantity: number; readonly net: number }[]
}

/** Everything one shop's API serves, each list by ascending id. */
export interface DemoShop {
  readonly products: readonly DemoProduct[]
  readonly customers: readonly DemoCustomer[]
  readonly orders: readonly DemoOrder[]
  readonly refunds: readonly DemoRefund[]
}
