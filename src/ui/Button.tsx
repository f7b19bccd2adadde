import type { ButtonHTMLAttributes, ReactNode } from 'react'

import css from './Button.module.css'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** `primary` at most once a panel; `quiet` has no border. */
  readonly look?: 'default' | 'primary' | 'quiet'
  /** 28 px instead of 32. */
  readonly small?: boolean
  readonly icon?: ReactNode
  /** Sends the form it stands in. */
  readonly submits?: boolean
}

/** A button that names its result ("Export 250 accounts"). 44 px high where the pointer is a finger. */
export function Button({
  look = 'default',
  small = false,
  icon,
  children,
  submits = false,
  className = '',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={submits ? 'submit' : 'button'}
      {...rest}
      className={`${css['button']} ${className}`}
      data-look={look}
      data-small={small || undefined}
    >
      {icon}
      {children}
    </button>
  )
}
