import { Fragment, type ReactNode } from 'react'

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
  /** Lines that the sentence usually takes on a wide screen and on a phone, kept while it is on its way (default 1 and 2). */
  readonly ledeLines?: readonly [wide: number, phone: number]
  /** Lines that a finding takes on a phone, kept while it is on its way (default 2). */
  readonly headlineLines?: number
  /** Rows that the actions take on a phone once all of them are known (default 1). */
  readonly actionRows?: number
  /** Whether nothing more comes: an address or a state without figures keeps no room for them. */
  readonly bare?: boolean
}

/** The page's headline, one sentence and its actions. */
export function PageHead({ headline, title, lede, actions, bare = false, ...room }: PageHeadProps) {
  return (
    <header className={css['head']} style={roomOf(room)}>
      <title>{`${title} · Tenure`}</title>
      <div className={css['words']} data-bare={bare || undefined}>
        {headline === null ? (
          <Fragment key="pending">
            <h1 className={css['headline']} aria-label={title}>
              <Skeleton width="420px" height={22} />
            </h1>
            <p className={css['lede']}>
              <Skeleton width="560px" height={13} />
            </p>
          </Fragment>
        ) : (
          <Fragment key="told">
            <h1 className={css['headline']}>{headline}</h1>
            {lede !== undefined && <p className={css['lede']}>{lede}</p>}
          </Fragment>
        )}
      </div>
      <PageProgressLine />
      {actions !== undefined && <div className={css['actions']}>{actions}</div>}
    </header>
  )
}

function roomOf({
  ledeLines = [1, 2],
  headlineLines = 2,
  actionRows = 1,
}: Omit<PageHeadProps, 'headline' | 'title' | 'bare'>) {
  const [wide, phone] = ledeLines
  return { '--lede': wide, '--phone-lede': phone, '--pending-headline': headlineLines, '--action-rows': actionRows }
}
