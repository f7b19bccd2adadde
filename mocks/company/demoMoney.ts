import type { DemoOrder } from './demoShop'

/** Tax in cents on an amount in cents. */
export function taxOn(cents: number, percent: number): number {
  return Math.round((cents * percent) / 100)
}

/** What an order costs its buyer: cents with tax, which is rounded line by line. */
export function grossOf({
  lines,
  fee,
  freight,
  taxPercent,
}: Pick<DemoOrder, 'lines' | 'fee' | 'freight' | 'taxPercent'>): number {
  const amounts = [...lines.map(({ total }) => total), fee, freight]
  return amounts.reduce((sum, amount) => sum + amount + taxOn(amount, taxPercent), 0)
}
