import type { AnchorHTMLAttributes, Ref } from 'react'

import css from './Button.module.css'

interface AnchorButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly ref?: Ref<HTMLAnchorElement>
  readonly look?: 'default' | 'primary' | 'quiet'
  /** 28 px instead of 32. */
  readonly small?: boolean
}

/** A link that looks like a `Button`: for an action that leads to another place. Wrap it with the router's `createLink`. */
export function AnchorButton({ look = 'default', small = false, className, children, ...rest }: AnchorButtonProps) {
  return (
    <a
      {...rest}
      className={`${css['button']} ${css['anchor']} ${className ?? ''}`}
      data-look={look}
      data-small={small || undefined}
    >
      {children}
    </a>
  )
}
