import { Plus } from 'lucide-react'

import type { AudienceRule } from '../../core/audience/audienceRule'
import type { AudienceAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'
import { traitWords } from '../../ui/traitWords'

interface LookAlikesPanelProps {
  readonly rule: AudienceRule
  readonly answer: AudienceAnswer
  readonly onChange: (rule: AudienceRule) => void
}

/** Accounts that miss the rule and share what its audience has more often, with a way to add them. */
export function LookAlikesPanel({ rule, answer, onChange }: LookAlikesPanelProps) {
  const format = useFormat()
  const { lookAlikes, size } = answer
  const found = lookAlikes.reduce((most, { accounts }) => Math.max(most, accounts), 0)
  return (
    <Panel
      span={7}
      kicker="Look-alikes: accounts that share traits but miss the rule"
      headline={
        lookAlikes.length === 0
          ? 'No pair of traits sets this audience apart'
          : `Up to ${format.count(found)} more accounts look like these`
      }
      note="Pairs of traits that the audience has more often than all others, each proven by itself after correction for all traits tested. Correlation, not cause."
      working={{
        title: 'Look-alikes',
        definition:
          'Traits of the audience against the rest of the accounts in scope: Fisher’s exact test, Benjamini–Hochberg at 5%. The eight strongest are paired; lift with the 95% interval of Katz.',
        formula: 'lift = share with both traits in the audience ÷ share in the rest',
        inputs: [{ label: 'Accounts in the audience', value: exactly.count(format, size) }],
      }}
    >
      <LedgerTable
        label="Look-alikes"
        columns={[
          {
            id: 'traits',
            head: 'Shared traits',
            rowHead: true,
            cell: ({ traits }) => <bdi>{traits.map((meaning) => traitWords(meaning, format)).join(' and ')}</bdi>,
          },
          {
            id: 'accounts',
            head: 'Accounts',
            metric: 'look-alike-accounts',
            kind: 'count',
            figure: ({ ids, accounts }) => ({ value: accounts, at: { traits: ids.join(' ') } }),
          },
          { id: 'lift', head: 'Lift', numeric: true, strong: true, cell: ({ lift }) => format.ratio(lift) },
          {
            id: 'interval',
            head: '95% interval',
            numeric: true,
            cell: ({ low, high }) => `${format.decimal(low, 1)}–${format.decimal(high, 1)}`,
          },
          {
            id: 'clv',
            head: 'CLV so far',
            metric: 'look-alike-clv',
            kind: 'money',
            figure: ({ ids, clv }) => ({ value: clv, at: { traits: ids.join(' ') } }),
          },
          {
            id: 'add',
            head: 'Add',
            cell: ({ ids, accounts }) => (
              <Button
                small
                icon={<Plus />}
                aria-label={`Add ${format.count(accounts)} look-alikes`}
                onClick={() => onChange({ ...rule, also: [...rule.also, { kind: 'traits', traits: ids }] })}
              >
                Add
              </Button>
            ),
          },
        ]}
        rows={lookAlikes}
        rowId={({ ids }) => ids.join(' ')}
        height="dense"
        empty="Accounts that share two traits which this audience has more often would stand here."
      />
    </Panel>
  )
}
