import { Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

import { Pill } from './Pill'
import type { Option } from './Segmented'

interface PillMenuProps<Value extends string> {
  /** What is chosen: read out before the choice, and the head of the menu. */
  readonly label: string
  /** A short word before the choice: "vs". */
  readonly prefix?: string
  readonly icon?: ReactNode
  readonly value: Value
  readonly options: readonly Option<Value>[]
  /** Printed in place of the chosen option's label. */
  readonly text?: ReactNode
  readonly onChange: (value: Value) => void
}

/** A pill that shows a choice and opens a menu of the others. */
export function PillMenu<Value extends string>(props: PillMenuProps<Value>) {
  const { label, prefix, icon, value, options, text, onChange } = props
  const chosen = options.find((option) => option.value === value)
  return (
    <Menu position="bottom-start" width="max-content">
      <Menu.Target>
        <Pill>
          {icon}
          <span className="visually-hidden">{label}: </span>
          {prefix !== undefined && (
            <span data-part="prefix" aria-hidden={prefix === label || undefined}>
              {prefix}
            </span>
          )}
          {text ?? chosen?.label}
          <ChevronDown size={14} aria-hidden="true" />
        </Pill>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        <Menu.RadioGroup value={value} onChange={(next) => onChange(next as Value)}>
          {options.map((option) => (
            <Menu.RadioItem
              key={option.value}
              value={option.value}
              disabled={option.off !== undefined}
              title={option.off}
              closeMenuOnClick
            >
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
