import type { ButtonHTMLAttributes, ReactNode } from 'react'

import css from './IconButton.module.css'
import { Tip } from './Tip'

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** What it does; read out, and shown on hover and focus. */
  readonly label: string
  readonly icon: ReactNode
}

/** A 24 px button of one icon: only for close, link, working and table. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <Tip text={label}>
      <button type="button" className={css['button']} aria-label={label} {...rest}>
        {icon}
      </button>
    </Tip>
  )
}
