import type { ButtonHTMLAttributes, Ref } from 'react'

import css from './Pill.module.css'

interface PillProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly ref?: Ref<HTMLButtonElement>
  /** `plain` has no border, `wash` marks a narrowing that is in force. */
  readonly look?: 'default' | 'plain' | 'wash'
}

/** A 28 px bordered button that opens a menu or a popover. */
export function Pill({ look = 'default', className = '', ...rest }: PillProps) {
  return <button type="button" {...rest} className={`${css['pill']} ${className}`} data-look={look} />
}
