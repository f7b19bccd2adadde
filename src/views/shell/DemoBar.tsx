import { AnchorButton } from '../../ui/AnchorButton'
import css from './DemoBar.module.css'

/** Says above every screen that its company is made up, and leads back to the company's own data. */
export function DemoBar() {
  return (
    <section className={css['bar']} aria-label="Demo company">
      <p>
        <strong>Demo company.</strong> Its accounts and orders are made up, and what you save here stays apart from your
        own.
      </p>
      <AnchorButton small href="/data">
        Leave the demo
      </AnchorButton>
    </section>
  )
}
