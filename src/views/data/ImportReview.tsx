import { useEffect, useRef } from 'react'

import { needsOf } from '../../state/fileDraft'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { ProgressLine } from '../../ui/ProgressLine'
import { Sheet } from '../../ui/Sheet'
import { ChooseFiles } from './ChooseFiles'
import { FileReview } from './FileReview'
import css from './ImportReview.module.css'
import { ImportSettings } from './ImportSettings'
import { listed } from './listed'
import type { FileImport } from './useFileImport'

/** The step between giving files and loading them: how each is read, to be corrected. */
export function ImportReview({ files }: { readonly files: FileImport }) {
  const format = useFormat()
  const { drafts, looking } = files
  const needs = needsOf(drafts)
  const lacking = needs.flatMap(({ missing }, i) => (missing.length > 0 ? [drafts[i]?.name ?? ''] : []))
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => foot.current?.focus(), [])
  return (
    <div ref={foot} tabIndex={-1} className={css['review']} role="region" aria-label="Files to be loaded">
      {looking > 0 && <ProgressLine label="Looking into files" done={looking} total={null} />}
      <Troubles sentences={files.troubles} />
      <Sheet>
        {drafts.map((draft, i) => (
          <FileReview
            key={draft.name}
            draft={draft}
            needs={needs[i] ?? { roles: [], missing: [] }}
            onCorrect={(mapping) => files.correct(draft.name, mapping)}
            onKind={(kind) => files.correctKind(draft.name, kind)}
            onRemove={() => files.remove(draft.name)}
          />
        ))}
        <ImportSettings settings={files.settings} onSettle={files.settle} />
      </Sheet>
      <div className={css['foot']}>
        <Button look="primary" disabled={lacking.length > 0 || looking > 0} onClick={files.load}>
          Load {format.count(drafts.length)} {drafts.length === 1 ? 'file' : 'files'}
        </Button>
        <ChooseFiles onFiles={files.add}>Add files</ChooseFiles>
        <Button onClick={files.cancel}>Cancel</Button>
        <p role="status">
          {lacking.length > 0
            ? `${listed(lacking)}: say which column holds what is missing.`
            : 'They take the place of what is shown now. Nothing leaves this browser.'}
        </p>
      </div>
    </div>
  )
}

/** One sentence for each file that could not be looked into. */
export function Troubles({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <ul role="alert" className={css['troubles']}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  )
}
