import type { AccountWhyAnswer, WhyAnswer } from '../../state/answers'

/** One cause of a change of net revenue. */
export interface WhyEffect {
  readonly name: string
  /** What it is in a sentence: "new accounts", "fewer orders per account". */
  readonly words: string
  readonly metric: string
  readonly value: number
}

/** What a change is made of, of many accounts or of one. */
type Causes = Pick<
  AccountWhyAnswer,
  'fresh' | 'returned' | 'churned' | 'orders' | 'valuePerOrder' | 'credits' | 'split'
>

/** The causes of the chosen accounts together; credits of accounts that bought nothing count among the credits. */
export function causesOf({ why, split }: WhyAnswer): Causes | null {
  return why === null ? null : { ...why, credits: why.credits + why.creditsWithoutSales, split }
}

/** The causes that add up to the change. */
export function whyEffects({ fresh, returned, churned, orders, valuePerOrder, credits }: Causes): readonly WhyEffect[] {
  return [
    effect('why-new', fresh, 'New accounts', 'new accounts'),
    effect('why-returned', returned, 'Returned accounts', 'returned accounts'),
    orders < 0
      ? effect('why-orders', orders, 'Fewer orders', 'fewer orders per account')
      : effect('why-orders', orders, 'More orders', 'more orders per account'),
    valuePerOrder < 0
      ? effect('why-value-per-order', valuePerOrder, 'Smaller orders', 'smaller orders')
      : effect('why-value-per-order', valuePerOrder, 'Larger orders', 'larger orders'),
    credits < 0
      ? effect('why-credits', credits, 'More credits', 'more credits')
      : effect('why-credits', credits, 'Fewer credits', 'fewer credits'),
    effect('why-churned', churned, 'Lost accounts', 'accounts that did not order again'),
  ]
}

/** What larger or smaller orders are made of; none where no source tells order lines. */
export function orderEffects({ split }: Causes): readonly WhyEffect[] {
  if (split === null) return []
  return [
    split.price < 0
      ? effect('why-price', split.price, 'Lower prices', 'lower prices')
      : effect('why-price', split.price, 'Higher prices', 'higher prices'),
    split.quantity < 0
      ? effect('why-quantity', split.quantity, 'Smaller quantities', 'smaller quantities per order')
      : effect('why-quantity', split.quantity, 'Larger quantities', 'larger quantities per order'),
    effect('why-mix', split.mix, 'Products added, dropped', 'products added or dropped'),
    effect('why-other', split.other, 'Not in order lines', 'what stands in no order line'),
  ]
}

/** The causes with the orders' size split as far as it can be, those left out that stand in no line where that is nothing. */
export function finestEffects(causes: Causes): readonly WhyEffect[] {
  const parts = orderEffects(causes).filter(({ metric, value }) => metric !== 'why-other' || value !== 0)
  return whyEffects(causes).flatMap((one) => (one.metric === 'why-value-per-order' && parts.length > 0 ? parts : [one]))
}

export function sumOf(effects: readonly WhyEffect[]): number {
  return effects.reduce((total, { value }) => total + value, 0)
}

function effect(metric: string, value: number, name: string, words: string): WhyEffect {
  return { metric, name, words, value: value === 0 ? 0 : value }
}
