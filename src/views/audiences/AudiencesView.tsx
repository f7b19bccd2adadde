import type { AudienceAnswer } from '../../state/answers'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { FIGURE_NAMES } from '../../ui/conditionWords'
import { PageHead } from '../../ui/PageHead'
import { Panel } from '../../ui/Panel'
import { Sheet } from '../../ui/Sheet'
import { ExportPanel } from './ExportPanel'
import { HoldOutPanel } from './HoldOutPanel'
import { LedgerPanel } from './LedgerPanel'
import { LookAlikesPanel } from './LookAlikesPanel'
import { RulePanel } from './RulePanel'
import { SavedAudiencesMenu } from './SavedAudiencesMenu'
import { SizePanel } from './SizePanel'
import { useAudience } from './useAudience'

/** The audiences: who, how many, how to measure it, and what earlier exports have shown. */
export function AudiencesView() {
  const format = useFormat()
  const [scope] = useScope()
  const audience = useAudience()
  const choices = useAnswer('choices', { scope })
  const question = {
    scope,
    rule: audience.rule,
    holdOut: audience.holdOut / 100,
    seed: audience.seed,
    days: audience.days,
  }
  const query = useAnswer('audience', question)
  const answer = query.data
  return (
    <>
      <PageHead
        title="Audiences"
        headline={headlineOf(answer, format)}
        lede={ledeOf(answer, format)}
        actions={<SavedAudiencesMenu audience={audience} />}
      />
      <Sheet>
        {choices.data === undefined ? (
          <Panel
            span={7}
            kicker="Who"
            headline={null}
            height={64}
            pending={choices.error === null}
            error={choices.error}
          >
            {null}
          </Panel>
        ) : (
          <RulePanel
            rule={audience.rule}
            choices={choices.data}
            currency={answer?.frame.currency ?? ''}
            onChange={audience.change}
          />
        )}
        <SizePanel scope={scope} rule={audience.rule} query={query} />
        {answer === undefined ? (
          <>
            <PanelToCome
              span={7}
              kicker="Look-alikes: accounts that share traits but miss the rule"
              error={query.error}
            />
            <PanelToCome span={5} kicker="Hold-out split" error={query.error} />
          </>
        ) : (
          <>
            <LookAlikesPanel rule={audience.rule} answer={answer} onChange={audience.change} />
            <HoldOutPanel audience={audience} answer={answer} />
          </>
        )}
        <LedgerPanel scope={scope} />
        {answer === undefined ? (
          <PanelToCome span={5} kicker="Export" error={query.error} />
        ) : (
          <ExportPanel audience={audience} answer={answer} question={question} />
        )}
      </Sheet>
    </>
  )
}

interface PanelToComeProps {
  readonly span: number
  readonly kicker: string
  readonly error: Error | null
}

/** Keeps the room of a panel until the audience is counted. */
function PanelToCome({ span, kicker, error }: PanelToComeProps) {
  return (
    <Panel span={span} kicker={kicker} headline={null} pending={error === null} height={190} error={error}>
      {null}
    </Panel>
  )
}

function headlineOf(answer: AudienceAnswer | undefined, format: Format): string | null {
  if (answer === undefined) return null
  const { size, clv } = answer
  if (size === 0) return 'No account matches'
  return `${format.count(size)} ${size === 1 ? 'account matches' : 'accounts match'}, worth ${format.money(clv)} so far`
}

function ledeOf(answer: AudienceAnswer | undefined, format: Format): string | undefined {
  if (answer === undefined) return undefined
  const { size, consent, unknown } = answer
  const gap = unknown.map((figure) => ` Known of no account: ${FIGURE_NAMES[figure].name}.`).join('')
  if (size === 0) return `Take a part of the rule out, or ask for another value.${gap}`
  return `${format.count(consent.yes)} ${consent.yes === 1 ? 'has' : 'have'} agreed to be contacted, ${format.count(consent.no)} refused, of ${format.count(consent.unknown)} it is not known.${gap}`
}
