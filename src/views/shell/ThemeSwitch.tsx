import { Monitor, Moon, Sun } from 'lucide-react'

import { usePreferences } from '../../state/usePreferences'
import { PillMenu } from '../../ui/PillMenu'

/** Light, dark, or as the system says. */
export function ThemeSwitch() {
  const { theme, change } = usePreferences()
  return (
    <PillMenu
      label="Theme"
      icon={ICONS[theme]}
      value={theme}
      options={[
        { value: 'auto', label: 'As the system' },
        { value: 'light', label: 'Light' },
        { value: 'dark', label: 'Dark' },
      ]}
      onChange={(next) => change({ theme: next })}
    />
  )
}

const ICONS = {
  auto: <Monitor aria-hidden="true" />,
  light: <Sun aria-hidden="true" />,
  dark: <Moon aria-hidden="true" />,
} as const
