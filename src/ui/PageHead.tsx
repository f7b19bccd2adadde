import type { ReactNode } from 'react'

import css from './PageHead.module.css'
import { PageProgressLine } from './PageProgress'
import { Skeleton } from './Skeleton'

interface PageHeadProps {
  /** The finding of the page; null while it is not known. */
  readonly headline: ReactNode | null
  /** What the page is called: its accessible name while the finding is on its way, and the document's title. */
  readonly title: string
  /** One sentence. */
  readonly lede?: ReactNode
  /** At most three. */
  readonly actions?: ReactNode
}

/** The page's headline, one sentence and its actions. */
export function PageHead({ headline, title, lede, actions }: PageHeadProps) {
  return (
    <header className={css['head']}>
      <title>{`${title} · Tenure`}</title>
      <div className={css['words']}>
        {headline === null ? (
          <>
            <h1 className={css['headline']} aria-label={title}>
              <Skeleton width="420px" height={22} />
            </h1>
            <p className={css['lede']}>
              <Skeleton width="560px" height={13} />
            </p>
          </>
        ) : (
          <>
            <h1 className={css['headline']}>{headline}</h1>
            {lede !== undefined && <p className={css['lede']}>{lede}</p>}
          </>
        )}
      </div>
      <PageProgressLine />
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </header>
  )
}
