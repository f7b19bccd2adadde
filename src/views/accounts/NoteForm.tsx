import { useState } from 'react'

import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import css from './NotesPanel.module.css'

interface NoteFormProps {
  readonly label: string
  readonly submit: string
  readonly text: string
  readonly onKeep: (text: string) => void
  readonly onCancel?: () => void
}

/** A text and the button that keeps it; it is empty again afterwards. */
export function NoteForm({ label, submit, text, onKeep, onCancel }: NoteFormProps) {
  const [draft, setDraft] = useState(text)
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.trim() === '') return
        onKeep(draft.trim())
        setDraft('')
      }}
    >
      <Field name={label}>
        <textarea rows={2} maxLength={2000} value={draft} onChange={(event) => setDraft(event.target.value)} />
      </Field>
      <span className={css['buttons']}>
        <Button submits small disabled={draft.trim() === ''}>
          {submit}
        </Button>
        {onCancel !== undefined && (
          <Button small look="quiet" onClick={onCancel}>
            Leave it as it was
          </Button>
        )}
      </span>
    </form>
  )
}
