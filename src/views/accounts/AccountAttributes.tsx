import type { AccountAnswer } from '../../state/answers'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import css from './AccountAttributes.module.css'

/** What the sources say of the account itself. */
export function AccountAttributes({ answer }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const { row, industry, channel, tags, consent, group } = answer
  const facts: readonly (readonly [string, string])[] = [
    ['Number', row.id],
    ['Source', row.source],
    ['Group', group ?? ''],
    ['Country', row.country],
    ['Region', row.region],
    ['Segment', row.segment],
    ['Industry', industry],
    ['Owner', row.rep],
    ['Came by', channel],
    ['First order', row.firstDay === null ? '' : format.day(row.firstDay)],
    ['RFM segment', row.rfm],
    ['Tags', tags.join(', ')],
    ['May be written to', CONSENT_WORDS[consent]],
  ]
  return (
    <Panel kicker="What the sources say of it" headline="Attributes" note="A dash: the source does not say.">
      <dl className={css['facts']}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{text === '' ? '–' : text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

const CONSENT_WORDS = { yes: 'Yes', no: 'No', unknown: '' } as const
