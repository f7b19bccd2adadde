import type { AccountAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'

type Bought = AccountAnswer['categories'][number]

/** What the account has bought, and when last. */
export function CategoriesPanel({ answer }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const { categories, row } = answer
  const known = categories.filter(({ category }) => category !== '')
  if (known.length === 0) return null
  const total = categories.reduce((sum, { revenue }) => sum + revenue, 0)
  const [first] = known
  const at = ({ category }: Bought) => ({ account: row.key, category })
  return (
    <Panel
      kicker="Categories bought, gross revenue of all its orders"
      headline={
        first === undefined || total <= 0
          ? 'Categories bought'
          : `${first.category}: ${format.percent(first.revenue / total)} of what it bought`
      }
      note={`${format.count(known.length)} ${known.length === 1 ? 'category' : 'categories'}; credits are not taken off, for they name no product.`}
      working={{
        title: 'Share of a category',
        definition: 'The revenue of the order lines of the category, of the revenue of all its order lines.',
        formula: 'Σ lines of the category ÷ Σ lines',
        inputs: [
          ...categories.map(({ category, revenue }) => ({
            label: category === '' ? 'Not known' : category,
            value: exactly.quotient(
              format,
              ['money-full', revenue],
              ['money-full', total],
              ['percent', total > 0 ? revenue / total : null],
            ),
          })),
          { label: 'All lines', value: exactly.moneyFull(format, total), result: true },
        ],
      }}
    >
      <LedgerTable
        label="Categories bought"
        columns={[
          {
            id: 'category',
            head: 'Category',
            rowHead: true,
            cell: ({ category }) => <bdi>{category === '' ? 'Not known' : category}</bdi>,
          },
          {
            id: 'revenue',
            head: 'Revenue',
            metric: 'account-category-revenue',
            kind: 'money',
            figure: (bought) => ({ value: bought.revenue, at: at(bought) }),
          },
          {
            id: 'share',
            head: 'Share',
            numeric: true,
            cell: ({ revenue }) => format.percent(total > 0 ? revenue / total : null),
          },
          {
            id: 'last',
            head: 'Last bought',
            metric: 'account-category-last',
            kind: 'day',
            figure: (bought) => ({ value: bought.lastDay, at: at(bought) }),
          },
        ]}
        rows={categories}
        rowId={({ category }) => category}
        height="dense"
      />
    </Panel>
  )
}
