import { Copy } from 'lucide-react'
import { useState } from 'react'

import { Button } from './Button'
import css from './Working.module.css'

interface CopyTableProps {
  /** Lines of cells parted by tabs. */
  readonly text: string
  /** What the button says, where several stand near each other. */
  readonly label?: string
}

/** Copies a table to the clipboard, and says whether it did. */
export function CopyTable({ text, label = 'Copy as table' }: CopyTableProps) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(`Copied ${text.split('\n').length} lines: paste them into a spreadsheet.`)
    } catch {
      setSaid('The browser does not allow copying here: mark the lines above.')
    }
  }
  return (
    <div className={css['copy']}>
      <Button small icon={<Copy size={14} />} onClick={() => void copy()} onBlur={() => setSaid('')}>
        {label}
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}
