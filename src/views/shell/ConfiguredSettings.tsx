import type { DefinitionSet } from '../../core/scope'
import { useScope } from '../../state/useScope'
import { definitionWords } from '../../ui/definitionWords'
import { useFormat } from '../../ui/FormatContext'
import css from './SettingsSheet.module.css'
import type { ShellFacts } from './shellFacts'

/** What holds for everybody: read only, each with the line of `tenure.config.json` that says it. */
export function ConfiguredSettings({ facts }: { readonly facts: ShellFacts }) {
  const { locale } = useFormat()
  const [scope] = useScope()
  const { zone, currency, fiscalYearStartMonth } = facts.configured
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const inForce = scope.definition ?? facts.definition
  const settings = [
    { name: 'Business zone', value: zone, line: { businessZone: zone } },
    { name: 'Reporting currency', value: currency, line: { currency } },
    {
      name: 'Fiscal year begins with',
      value: month.format(Date.UTC(2000, fiscalYearStartMonth - 1)),
      line: { fiscalYearStartMonth },
    },
    {
      name: 'Churn is told by',
      value: definitionWords(facts.definition),
      line: { definition: facts.definition },
    },
    { name: 'Fixed rule that stands in', value: `${facts.fixedDays} days`, line: { fixedDays: facts.fixedDays } },
  ]
  return (
    <section aria-labelledby="settings-configured">
      <h3 id="settings-configured">The company’s, for everybody</h3>
      <p>
        Read from the configuration. To change one, write its line into tenure.config.json beside the app, and load the
        page again. Files that are dropped in bring their own zone, currency and fiscal year.
      </p>
      <dl className={css['configured']}>
        {settings.map(({ name, value, line }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd>
              <code>{JSON.stringify(line).slice(1, -1)}</code>
            </dd>
          </div>
        ))}
      </dl>
      {!isSame(inForce, facts.definition) && (
        <p>The address asks for another rule of churn at present: {definitionWords(inForce)}.</p>
      )}
    </section>
  )
}

const isSame = (a: DefinitionSet, b: DefinitionSet) => definitionWords(a) === definitionWords(b)
