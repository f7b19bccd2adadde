import { usePreferences } from '../../state/usePreferences'
import { formatOf } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { supportedLocale } from '../../ui/supportedLocale'
import css from './SettingsSheet.module.css'

/** Ways to write numbers and dates that are offered by name. */
const LOCALES = [
  'en-GB',
  'en-US',
  'de-DE',
  'de-CH',
  'de-AT',
  'fr-FR',
  'es-ES',
  'it-IT',
  'nl-NL',
  'pt-PT',
  'pl-PL',
  'cs-CZ',
  'sv-SE',
  'da-DK',
  'nb-NO',
  'fi-FI',
] as const

/** An amount and a day that differ in every one of them. */
const SAMPLE_PARTS = 12_345_678_900
const SAMPLE_DAY = 15_317

/** How numbers and dates are written; `usual` is the configuration's locale, which holds before the browser's. */
export function LocaleChoice({ usual }: { readonly usual: string | null }) {
  const { currency } = useFormat()
  const { locale, change } = usePreferences()
  const sample = (tag: string) => {
    const format = formatOf(tag, currency)
    return `${format.moneyFull(SAMPLE_PARTS)}, ${format.day(SAMPLE_DAY)}`
  }
  const usually = supportedLocale(usual, navigator.language)
  const offered = locale === null || LOCALES.some((tag) => tag === locale) ? LOCALES : [locale, ...LOCALES]
  return (
    <label className={css['choice']}>
      <span>Numbers and dates</span>
      <select
        value={locale ?? ''}
        onChange={(event) => change({ locale: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">
          {usual === null ? 'As the browser' : 'As configured'}: {sample(usually)}
        </option>
        {offered.map((tag) => (
          <option key={tag} value={tag}>
            {nameOf(tag)}: {sample(supportedLocale(tag))}
          </option>
        ))}
      </select>
    </label>
  )
}

/** "British English", "Schweizer Hochdeutsch": what its speakers call it. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([supportedLocale(tag)], { type: 'language' }).of(tag) ?? tag
}
