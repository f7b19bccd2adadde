import type { ButtonHTMLAttributes, ReactNode } from 'react'

import css from './Button.module.css'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` at most once a panel; `quiet` has no border. */
  readonly look?: 'default' | 'primary' | 'quiet'
  /** 28 px instead of 32. */
  readonly small?: boolean
  readonly icon?: ReactNode
}

/** A button that names its result ("Export 250 accounts"). 44 px high where the pointer is a finger. */
export function Button({
  look = 'default',
  small = false,
  icon,
  children,
  type = 'button',
  className = '',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
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
