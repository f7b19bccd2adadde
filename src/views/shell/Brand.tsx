import css from './Rail.module.css'

/** The mark: a lintel on a post whose base is broken into single days. */
export function Brand({ company }: { readonly company: string | null }) {
  return (
    <div className={css['brand']}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <path d="M1 2h18v4H1z" fill="var(--accent)" />
        <path d="M8 7h4v4H8z" fill="var(--accent)" />
        <path d="M8 12h4v3H8zM8 16h4v3H8z" fill="none" stroke="var(--accent)" strokeWidth="1.2" />
      </svg>
      <span className={css['names']}>
        <strong>Tenure</strong>
        {company !== null && <span>{company}</span>}
      </span>
    </div>
  )
}
