import type { AccountWhyAnswer, ProductMove } from '../../state/answers'
import type { Column } from '../../ui/column'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import css from './AccountWhyDrawer.module.css'

/** The products of an account that moved its orders most: quantity and price in both windows, and what each did. */
export function ProductMoves({ answer }: { readonly answer: AccountWhyAnswer }) {
  const format = useFormat()
  const { products, moved, key } = answer
  const price = (revenue: number, quantity: number) => (quantity > 0 ? revenue / quantity : null)
  const pair = (before: string, now: string) => `${before} to ${now}`
  const figure = (metric: string, { name }: ProductMove, value: number) => (
    <Figure
      metric={metric}
      kind="money-whole"
      value={value}
      text={format.moneyChange(value)}
      at={{ account: key, product: name }}
    />
  )
  const columns: readonly Column<ProductMove>[] = [
    { id: 'name', head: 'Product', rowHead: true, cell: ({ name }) => <bdi>{name === '' ? 'Not named' : name}</bdi> },
    {
      id: 'pieces',
      head: 'Pieces',
      numeric: true,
      cell: ({ quantityBefore, quantityNow }) => pair(pieces(quantityBefore), pieces(quantityNow)),
    },
    {
      id: 'unit',
      head: 'Unit price',
      numeric: true,
      cell: (row) =>
        pair(
          format.moneyFull(price(row.revenueBefore, row.quantityBefore)),
          format.moneyFull(price(row.revenueNow, row.quantityNow)),
        ),
    },
    { id: 'price', head: 'By price', numeric: true, cell: (row) => figure('product-price-effect', row, row.price) },
    {
      id: 'quantity',
      head: 'By quantity',
      numeric: true,
      cell: (row) => figure('product-quantity-effect', row, row.quantity),
    },
    { id: 'mix', head: 'Added, dropped', numeric: true, cell: (row) => figure('product-mix-effect', row, row.mix) },
  ]
  const pieces = (quantity: number) => (Number.isInteger(quantity) ? format.count(quantity) : format.decimal(quantity))
  return (
    <>
      <h3 className={css['heading']}>
        Products behind the orders’ size, {format.count(products.length)} of {format.count(moved)}
      </h3>
      <LedgerTable
        label="Products behind the orders’ size"
        height="dense"
        rows={products}
        rowId={({ name }, i) => `${name} ${i}`}
        columns={columns}
      />
      <p className={css['note']}>
        Pieces and prices of the whole window; the effects are per order, times the mean number of orders.
      </p>
    </>
  )
}
