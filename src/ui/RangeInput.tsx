import type { ComponentPropsWithRef } from 'react'

import css from './RangeInput.module.css'

interface RangeInputProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'min' | 'max' | 'value' | 'style'> {
  readonly min: number
  readonly max: number
  readonly value: number
}

/** The bare slider: a line filled up to the knob, taller where fingers press. Its number stands beside it. */
export function RangeInput({ min, max, value, className = '', ...rest }: RangeInputProps) {
  const share = max === min ? 0 : ((value - min) / (max - min)) * 100
  return (
    <input
      {...rest}
      type="range"
      className={`${css['range']} ${className}`}
      min={min}
      max={max}
      value={value}
      style={{ '--share': `${share}%` }}
    />
  )
}
