import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { LucideProvider } from 'lucide-react'
import type { ReactNode } from 'react'

import { type Density, DensityContext } from './density'
import { FormatProvider } from './FormatContext'
import { theme } from './theme'
import type { Scheme } from './tokens'

export type Theme = Scheme | 'auto'

interface UiProviderProps {
  /** `auto` follows the system. */
  readonly theme: Theme
  readonly density: Density
  readonly locale: string
  readonly currency: string | null
  readonly children: ReactNode
}

/** Everything the kit needs around it: scheme, formats, icon size. The theme's variables come from `publishTheme`. */
export function UiProvider({ theme: chosen, density, locale, currency, children }: UiProviderProps) {
  const scheme = useScheme(chosen)
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} withCssVariables={false} withGlobalClasses={false}>
      <LucideProvider size={16} strokeWidth={1.6}>
        <FormatProvider locale={locale} currency={currency}>
          <DensityContext value={density}>
            <div lang={locale} className="tenure">
              {children}
            </div>
          </DensityContext>
        </FormatProvider>
      </LucideProvider>
    </MantineProvider>
  )
}

/** The scheme to draw in: the chosen one, or the system's. */
export function useScheme(chosen: Theme): Scheme {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false })
  if (chosen !== 'auto') return chosen
  return systemIsDark ? 'dark' : 'light'
}
