import { FileUp } from 'lucide-react'
import { useRef, type ReactNode } from 'react'

import { Button } from '../../ui/Button'

interface ChooseFilesProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly look?: 'default' | 'primary'
  readonly children: ReactNode
}

/** A button that asks the browser for files. */
export function ChooseFiles({ onFiles, look = 'default', children }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button look={look} icon={<FileUp />} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to load"
        accept=".csv,.tsv,.txt,.gz,.parquet,.pq,text/csv,text/plain,application/gzip"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // The same file can be chosen again after a correction.
          target.value = ''
        }}
      />
    </>
  )
}
