import { X } from 'lucide-react'

import { statusWords, type FileDraft } from '../../state/fileDraft'
import type { CsvKind, CsvMapping, CsvStatus, FileNeeds } from '../../state/answers'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { Choose } from './Choose'
import { FileColumns } from './FileColumns'
import css from './FileReview.module.css'
import { DATE_WORDS, DECIMAL_WORDS, KIND_WORDS, STATUS_WORDS } from './fileWords'
import { listed } from './listed'

interface FileReviewProps {
  readonly draft: FileDraft
  readonly needs: FileNeeds
  readonly onCorrect: (mapping: CsvMapping) => void
  readonly onKind: (kind: CsvKind) => void
  readonly onRemove: () => void
}

/** One file before it is loaded: what its rows and columns are taken for, to be corrected. */
export function FileReview({ draft, needs, onCorrect, onKind, onRemove }: FileReviewProps) {
  const format = useFormat()
  const { guess, mapping, name } = draft
  const seen = guess.columns[0]?.values.length ?? 0
  return (
    <Panel
      kicker={name}
      headline={
        needs.missing.length > 0
          ? `Say which column holds ${listed(needs.missing)}`
          : `${KIND_WORDS[mapping.kind]}: ${format.count(Object.keys(mapping.columns).length)} of ${format.count(guess.columns.length)} columns are read`
      }
      actions={<IconButton label={`Leave out ${name}`} icon={<X />} onClick={onRemove} />}
      note={
        draft.remembered
          ? 'Read as the last file with these columns was.'
          : `Guessed from the names of the columns and the first ${format.count(seen)} rows.`
      }
    >
      {guess.doubts.length > 0 && !draft.remembered && (
        <div className={css['doubts']}>
          <h3>Not clear from the file alone</h3>
          <ul>
            {guess.doubts.map((doubt) => (
              <li key={doubt}>
                <bdi>{doubt}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={css['choices']}>
        <Choose label="Rows are" value={mapping.kind} words={KIND_WORDS} onChange={onKind} />
        <Choose
          label="Dates are written"
          value={mapping.dateFormat}
          words={DATE_WORDS}
          onChange={(dateFormat) => onCorrect({ ...mapping, dateFormat })}
        />
        <Choose
          label="Decimals are written with a"
          value={mapping.decimal}
          words={DECIMAL_WORDS}
          onChange={(decimal) => onCorrect({ ...mapping, decimal })}
        />
      </div>
      <FileColumns draft={draft} roles={needs.roles} onCorrect={onCorrect} />
      <Statuses draft={draft} onCorrect={onCorrect} />
    </Panel>
  )
}

const REJECT = 'reject'
const MEANINGS: Readonly<Record<CsvStatus | typeof REJECT, string>> = {
  [REJECT]: 'Not known: rejected',
  ...STATUS_WORDS,
}

/** Status words listed; a column of more is not one of statuses. */
const LISTED = 20

function Statuses({ draft, onCorrect }: Pick<FileReviewProps, 'draft' | 'onCorrect'>) {
  const format = useFormat()
  const { mapping } = draft
  const words = statusWords(draft)
  if (words.length === 0) return null
  return (
    <fieldset className={css['statuses']}>
      <legend>What each status means</legend>
      <div className={css['choices']}>
        {words.slice(0, LISTED).map(({ word, rows, meaning }) => (
          <Choose
            key={word}
            label={`${word}, ${format.count(rows)} rows`}
            value={meaning ?? REJECT}
            words={MEANINGS}
            onChange={(chosen) => onCorrect({ ...mapping, statusMap: withStatus(mapping.statusMap, word, chosen) })}
          />
        ))}
      </div>
      {words.length > LISTED && (
        <p>{format.count(words.length - LISTED)} more words: the column seems to hold something other than a status.</p>
      )}
    </fieldset>
  )
}

function withStatus(map: CsvMapping['statusMap'], word: string, meaning: CsvStatus | typeof REJECT) {
  const others = Object.entries(map).filter(([other]) => other !== word)
  return Object.fromEntries(meaning === REJECT ? others : [...others, [word, meaning]])
}
