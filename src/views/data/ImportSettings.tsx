import type { FileSettings } from '../../state/answers'
import { useFormat } from '../../ui/FormatContext'
import { Field } from '../../ui/Field'
import { Panel } from '../../ui/Panel'
import { Choose } from './Choose'
import css from './ImportSettings.module.css'

interface ImportSettingsProps {
  readonly settings: FileSettings
  readonly onSettle: (settings: FileSettings) => void
}

/** What no file says: zone, currency, fiscal year, freight, margin, and whether the history is whole. */
export function ImportSettings({ settings, onSettle }: ImportSettingsProps) {
  const { locale } = useFormat()
  const zones = wordsOf(['UTC', ...Intl.supportedValuesOf('timeZone')])
  const currencies = wordsOf([settings.currency, ...Intl.supportedValuesOf('currency')])
  return (
    <Panel kicker="Settings of this load" headline="What the source does not say">
      <div className={css['settings']}>
        <Choose
          label="Business time zone"
          value={settings.zone}
          words={zones}
          onChange={(zone) => onSettle({ ...settings, zone })}
        />
        <Choose
          label="Currency of the figures"
          value={settings.currency}
          words={currencies}
          onChange={(currency) => onSettle({ ...settings, currency })}
        />
        <Choose
          label="Fiscal year begins with"
          value={String(settings.fiscalYearStartMonth)}
          words={monthWords(locale)}
          values={MONTHS}
          onChange={(month) => onSettle({ ...settings, fiscalYearStartMonth: Number(month) })}
        />
        <MarginInput
          share={settings.defaultMargin}
          onChange={(defaultMargin) => onSettle({ ...settings, defaultMargin })}
        />
        <label className={css['tick']}>
          <input
            type="checkbox"
            checked={settings.freightIncluded}
            onChange={({ target }) => onSettle({ ...settings, freightIncluded: target.checked })}
          />
          Freight counts as revenue
        </label>
        <label className={css['tick']}>
          <input
            type="checkbox"
            checked={settings.historyComplete}
            onChange={({ target }) => onSettle({ ...settings, historyComplete: target.checked })}
          />
          The orders reach back to the first one ever
        </label>
      </div>
    </Panel>
  )
}

interface MarginInputProps {
  readonly share: number | null
  readonly onChange: (share: number | null) => void
}

function MarginInput({ share, onChange }: MarginInputProps) {
  return (
    <Field name="Margin where no cost is known, %" metric="set-default-margin">
      <input
        type="number"
        min={0}
        max={100}
        step="any"
        placeholder="unknown"
        defaultValue={share === null ? '' : share * 100}
        onChange={({ target }) => {
          const percent = target.valueAsNumber
          onChange(percent >= 0 && percent <= 100 ? percent / 100 : null)
        }}
      />
    </Field>
  )
}

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1))

function monthWords(locale: string): Readonly<Record<string, string>> {
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Object.fromEntries(MONTHS.map((one) => [one, month.format(Date.UTC(2000, Number(one) - 1))]))
}

function wordsOf(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value) => [value, value]))
}
