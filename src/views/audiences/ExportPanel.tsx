import { Download } from 'lucide-react'

import type { AudienceAnswer, AudienceQuestion } from '../../state/answers'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { Panel } from '../../ui/Panel'
import { Segmented } from '../../ui/Segmented'
import css from './AudiencesView.module.css'
import { EXPORT_COLUMNS } from './audienceTable'
import type { AudienceOnScreen } from './useAudience'
import { useAudienceExport } from './useAudienceExport'
import { useSavedAudiences } from './useSavedAudiences'

interface ExportPanelProps {
  readonly audience: AudienceOnScreen
  readonly answer: AudienceAnswer
  readonly question: AudienceQuestion
}

const CELLS = {
  csv: 'decimal points, commas between the cells',
  'csv-local': 'decimal commas, semicolons between the cells',
  xlsx: 'numbers as numbers, everything else as text',
} as const

/** Saves the audience as a file, keeps it under a name, and enters the export in the ledger. */
export function ExportPanel({ audience, answer, question }: ExportPanelProps) {
  const format = useFormat()
  const saved = useSavedAudiences()
  const { name } = audience
  const out = useAudienceExport(question, audience)
  const known = saved.named(name)
  const other = name.trim() === '' || known !== undefined ? undefined : saved.alike(audience)
  const { contacted, held } = answer.split
  const files =
    held > 0
      ? `${format.count(contacted)} to contact; the ${format.count(held)} held out go to a separate file`
      : `${format.count(contacted)} accounts`
  return (
    <Panel span={5} kicker="Export" headline={`${format.count(answer.size)} accounts, without a row limit`}>
      <dl className={css['form']}>
        <dt>
          <label htmlFor="audience-name">Name</label>
        </dt>
        <dd>
          <input
            id="audience-name"
            type="text"
            value={name}
            maxLength={80}
            placeholder="January reminder"
            onChange={(event) => audience.typeName(event.target.value)}
            onBlur={audience.keepName}
          />
        </dd>
        <dt>Format</dt>
        <dd>
          <Segmented
            label="Format of the file"
            value={out.format}
            options={[
              { value: 'csv', label: 'CSV 1234.50' },
              { value: 'csv-local', label: 'CSV 1234,50' },
              { value: 'xlsx', label: 'XLSX' },
            ]}
            onChange={out.changeFormat}
          />
          <small>{CELLS[out.format]}</small>
        </dd>
        <dt>Columns</dt>
        <dd className={css['checks']}>
          {EXPORT_COLUMNS.map(({ id }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={out.columns.includes(id)}
                onChange={(event) => out.changeColumn(id, event.target.checked)}
              />
              {id}
            </label>
          ))}
        </dd>
        <dt>Files</dt>
        <dd>{files}</dd>
      </dl>
      <div className={css['acts']}>
        <Button
          look="primary"
          data-shortcut="export"
          icon={<Download />}
          disabled={answer.size === 0 || out.running}
          onClick={out.run}
        >
          Export {format.count(contacted)} accounts
        </Button>
        <Button disabled={name.trim() === ''} onClick={() => saved.save(audience)}>
          {known === undefined ? 'Save audience' : 'Replace saved audience'}
        </Button>
        {other !== undefined && (
          <Button onClick={() => saved.rename(other, name)}>
            Rename <bdi>{other.name}</bdi>
          </Button>
        )}
      </div>
      <p className={css['said']} role="status">
        {out.said}
      </p>
    </Panel>
  )
}
