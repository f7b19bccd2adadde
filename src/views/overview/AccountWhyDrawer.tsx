import { useOpenAccount } from '../../state/useOpenPlace'
import type { AccountWhyAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { Button } from '../../ui/Button'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { PanelTrouble } from '../../ui/PanelBoundary'
import { SideDrawer } from '../../ui/SideDrawer'
import { Skeleton } from '../../ui/Skeleton'
import css from './AccountWhyDrawer.module.css'
import { EffectTable } from './EffectTable'
import { ProductMoves } from './ProductMoves'
import { finestEffects, orderEffects, sumOf, whyEffects } from './whyEffects'

interface AccountWhyDrawerProps {
  /** Its key. */
  readonly account: string
  readonly onClose: () => void
}

/** Why one account moved: its causes, which add up to its change, and the products behind larger or smaller orders. */
export function AccountWhyDrawer({ account, onClose }: AccountWhyDrawerProps) {
  const format = useFormat()
  const openAccount = useOpenAccount()
  const [scope] = useScope()
  const query = useAnswer('accountWhy', { scope, key: account })
  const answer = query.isPlaceholderData && query.data?.key !== account ? undefined : query.data
  const name = answer?.name ?? account
  return (
    <SideDrawer
      opened
      width={640}
      onClose={onClose}
      label={`Why ${name} moved`}
      eyebrow="Why it moved, net revenue"
      title={<bdi>{name}</bdi>}
      foot={<Button onClick={() => openAccount(account)}>Open the account</Button>}
    >
      <div className={css['body']}>
        {query.error !== null && (
          <PanelTrouble title="The causes" error={query.error} onRetry={() => void query.refetch()} />
        )}
        {answer === undefined && query.error === null && <Skeleton height={280} />}
        {answer === null && (
          <p>This account is not in these data, or they do not reach back to the window that it is compared with.</p>
        )}
        {answer != null && <Causes answer={answer} format={format} />}
      </div>
    </SideDrawer>
  )
}

function Causes({ answer, format }: { readonly answer: AccountWhyAnswer; readonly format: Format }) {
  const change = answer.cur - answer.prev
  const closes = sumOf(whyEffects(answer)) === change && sumOf(finestEffects(answer)) === change
  return (
    <>
      <p className={css['sentence']}>{sentenceOf(answer, format)}</p>
      <EffectTable
        label={`Why ${answer.name} moved`}
        effects={whyEffects(answer)}
        parts={orderEffects(answer)}
        change={change}
        at={{ account: answer.key }}
      />
      <p className={css['note']}>
        {closes ? 'Closes with no residual.' : 'Does not close: please report it.'} Orders × value per order, then price
        × quantity of each product, each split evenly between the two factors.
      </p>
      {answer.products.length > 0 && <ProductMoves answer={answer} />}
    </>
  )
}

/** "£62,835 in Jun – Aug 2011 with 28 orders, £117,635 in Sep – Nov 2011 with 31." */
function sentenceOf(
  { prev, cur, ordersBefore, ordersNow, prevWindow, frame }: AccountWhyAnswer,
  format: Format,
): string {
  const orders = (count: number) => `${format.count(count)} ${count === 1 ? 'order' : 'orders'}`
  const part = (money: number, count: number, when: string) =>
    `${format.moneyFull(money)} in ${when} with ${orders(count)}`
  return `${part(prev, ordersBefore, format.window(prevWindow))}, ${part(cur, ordersNow, format.window(frame.current))}.`
}
