import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'

import css from './IconButton.module.css'
import { Tip } from './Tip'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What it does; read out, and shown on hover and focus. */
  readonly label: string
  readonly icon: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A 24 px button of one icon: only for close, link, working and table. */
export function IconButton({ label, icon, className = '', ...rest }: IconButtonProps) {
  return (
    <Tip text={label}>
      <button type="button" aria-label={label} {...rest} className={`${css['button']} ${className}`}>
        {icon}
      </button>
    </Tip>
  )
}
