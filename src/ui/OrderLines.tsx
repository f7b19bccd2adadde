import type { Column } from './column'
import { useFormat } from './FormatContext'
import { LedgerTable } from './LedgerTable'

interface Line {
  readonly product: string
  readonly category: string
  readonly quantity: number
  readonly revenue: number
  readonly margin: number
}

interface OrderLinesProps {
  /** The order's own number. */
  readonly order: string
  readonly lines: readonly Line[]
  /** Net revenue of the order, ten-thousandths: what the lines and what is in none of them come to. */
  readonly amount: number
}

/** What was bought with an order, line by line, down to its amount. */
export function OrderLines({ order, lines, amount }: OrderLinesProps) {
  const format = useFormat()
  const rest = amount - lines.reduce((sum, { revenue }) => sum + revenue, 0)
  const rows: readonly (Line & { readonly id: string })[] = [
    // An order may hold the same product twice; its place tells the lines apart.
    ...lines.map((line, place) => ({ ...line, id: String(place) })),
    ...(rest === 0
      ? []
      : [
          {
            id: 'rest',
            product: 'In no line: freight, discounts, rounding',
            category: '',
            quantity: Number.NaN,
            revenue: rest,
            margin: Number.NaN,
          },
        ]),
  ]
  const columns: readonly Column<(typeof rows)[number]>[] = [
    {
      id: 'product',
      head: 'Product',
      rowHead: true,
      cell: ({ product, category }) => (
        <>
          <bdi>{product}</bdi>
          {category !== '' && (
            <>
              , <bdi>{category}</bdi>
            </>
          )}
        </>
      ),
      foot: 'Order',
    },
    {
      id: 'quantity',
      head: 'Quantity',
      metric: 'order-line-quantity',
      kind: 'count',
      figure: ({ id, quantity }) => (id === 'rest' ? '' : { value: quantity, at: { order, line: id } }),
    },
    {
      id: 'revenue',
      head: 'Net revenue',
      foot: format.moneyFull(amount),
      metric: 'order-line-revenue',
      kind: 'money-full',
      figure: ({ id, revenue }) => ({ value: revenue, at: { order, line: id } }),
    },
    {
      id: 'margin',
      head: 'Margin',
      metric: 'order-line-margin',
      kind: 'money-full',
      figure: ({ id, margin }) =>
        id === 'rest' ? '' : { value: margin, unknown: 'The line tells no cost of its own.', at: { order, line: id } },
    },
  ]
  return (
    <LedgerTable label={`Lines of ${order}`} columns={columns} rows={rows} rowId={({ id }) => id} height="working" />
  )
}
