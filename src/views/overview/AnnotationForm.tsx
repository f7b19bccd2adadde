import { useState } from 'react'

import type { KeptAnnotation } from '../../core/workspace/workspace'
import { dayOfIso, isoOfDay } from '../../state/isoDay'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import css from './Annotations.module.css'

interface AnnotationFormProps {
  /** The note that is changed; null to add one. */
  readonly edited: KeptAnnotation | null
  /** The day a new note starts from. */
  readonly day: number | null
  readonly onKeep: (day: number, text: string) => void
  /** Leaves the note as it was; null when a new one is written. */
  readonly onCancel: (() => void) | null
}

/** Longer texts do not fit beside a line. */
const LONGEST = 40

/** A day and a short text. */
export function AnnotationForm({ edited, day: newestDay, onKeep, onCancel }: AnnotationFormProps) {
  const first = edited?.day ?? newestDay
  const [written, setWritten] = useState(edited?.text ?? '')
  const [iso, setIso] = useState(first === null ? '' : isoOfDay(first))
  const day = dayOfIso(iso)
  const text = written.trim()
  return (
    <form
      className={css['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== null && text !== '') onKeep(day, text)
      }}
    >
      <Field name="Day" metric="set-note-day">
        <input type="date" value={iso} onChange={(event) => setIso(event.target.value)} />
      </Field>
      <Field name="Note" metric="set-note">
        <input value={written} maxLength={LONGEST} onChange={(event) => setWritten(event.target.value)} />
      </Field>
      <Button small look="primary" submits disabled={day === null || text === ''}>
        {edited === null ? 'Add the note' : 'Keep the change'}
      </Button>
      {onCancel !== null && (
        <Button small onClick={onCancel}>
          Leave it
        </Button>
      )}
    </form>
  )
}
