import { Brand } from './Brand'
import css from './PhoneHead.module.css'

/** The brand over the scope bar where there is no rail. */
export function PhoneHead() {
  return (
    <header className={css['head']}>
      <Brand company={null} />
    </header>
  )
}
