import { createContext, use, useMemo, type ReactNode } from 'react'

import { formatOf, type Format } from './format'

const FormatContext = createContext<Format | null>(null)

interface FormatProviderProps {
  /** BCP 47; decides separators and names of months. */
  readonly locale: string
  /** ISO 4217 of the amounts below; null prints bare numbers. */
  readonly currency: string | null
  readonly children: ReactNode
}

/** Gives everything below the formats of one locale and currency. */
export function FormatProvider({ locale, currency, children }: FormatProviderProps) {
  const format = useMemo(() => formatOf(locale, currency), [locale, currency])
  return <FormatContext value={format}>{children}</FormatContext>
}

/** The formats in force. Throws outside a `FormatProvider`. */
export function useFormat(): Format {
  const format = use(FormatContext)
  if (format === null) throw new Error('useFormat stands outside a FormatProvider: wrap the screen in UiProvider.')
  return format
}
