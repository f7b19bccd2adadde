import { Download, Plug } from 'lucide-react'
import { useState } from 'react'

import { saveBlob } from '../../export/saveFile'
import type { EngineStatus } from '../../state/answers'
import { useEngine } from '../../state/engineContext'
import { Button } from '../../ui/Button'
import { Panel } from '../../ui/Panel'
import css from './ConnectedPanel.module.css'
import { ConnectPanel } from './ConnectPanel'
import type { FileImport } from './useFileImport'

interface ConnectedPanelProps {
  readonly status: EngineStatus
  readonly files: FileImport
}

/** What became of a source that a person connected by its path, and how it stays connected; nothing for any other. */
export function ConnectedPanel({ status, files }: ConnectedPanelProps) {
  const { opening } = useEngine()
  const [changing, setChanging] = useState(false)
  if (opening?.kind !== 'described' || status.phase === 'empty') return null
  const text = `${JSON.stringify(opening.configuration, null, 2)}\n`
  return (
    <>
      <Panel
        kicker="Connect"
        headline={headlineOf(status)}
        note="The file goes beside Tenure’s own files on the server, by the name it has. Until then this connection is forgotten when the page is closed."
      >
        <div className={css['ways']}>
          <Button
            icon={<Download />}
            onClick={() => saveBlob('tenure.config.json', new Blob([text], { type: 'application/json' }))}
          >
            Save tenure.config.json
          </Button>
          <Button icon={<Plug />} aria-expanded={changing} onClick={() => setChanging((is) => !is)}>
            Connect another way
          </Button>
        </div>
      </Panel>
      {changing && <ConnectPanel files={files} />}
    </>
  )
}

function headlineOf({ phase, failures, problem, sources, sales }: EngineStatus): string {
  const name = sources[0]?.label ?? 'The source'
  if (phase === 'reading') return `${name} answers: its rows are being read`
  if (problem !== null || failures.length > 0) return `${name} could not be read to its end`
  if (sales === 0) return `${name} answers, and has no sale`
  return `${name} is connected in this page`
}
