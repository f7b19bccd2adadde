import { Pencil, X } from 'lucide-react'
import { useState } from 'react'

import type { AccountAnswer } from '../../state/answers'
import { useNotes } from '../../state/useNotes'
import { Figure } from '../../ui/Figure'
import { useFormat } from '../../ui/FormatContext'
import { IconButton } from '../../ui/IconButton'
import { Panel } from '../../ui/Panel'
import { UndoButton } from '../../ui/UndoButton'
import { NoteForm } from './NoteForm'
import css from './NotesPanel.module.css'

/** What people wrote about the account, and how to write more. */
export function NotesPanel({ answer: { row, frame } }: { readonly answer: AccountAnswer }) {
  const format = useFormat()
  const name = row.name === '' ? row.id : row.name
  const { notes, add, change, remove, lastStep } = useNotes(row.key, name, frame.asOfDay)
  const [editing, setEditing] = useState<string | null>(null)
  const [last] = notes
  return (
    <Panel
      kicker="Notes, kept in this workspace"
      actions={<UndoButton step={lastStep} />}
      headline={last === undefined ? 'No note yet' : `Last note of ${format.day(last.day)}`}
    >
      {notes.length > 0 && (
        <ul className={css['notes']} aria-label="Notes">
          {notes.map((note) => (
            <li key={note.id}>
              <span className={css['day']}>
                <Figure metric="note-day" kind="day" value={note.day} at={{ account: row.key }} />
              </span>
              {editing === note.id ? (
                <NoteForm
                  label="Change the note"
                  submit="Keep the change"
                  text={note.text}
                  onKeep={(text) => {
                    change(note, text)
                    setEditing(null)
                  }}
                  onCancel={() => setEditing(null)}
                />
              ) : (
                <>
                  <bdi className={css['text']}>{note.text}</bdi>
                  <IconButton
                    label={`Change the note of ${format.day(note.day)}`}
                    icon={<Pencil />}
                    onClick={() => setEditing(note.id)}
                  />
                  <IconButton
                    label={`Remove the note of ${format.day(note.day)}`}
                    icon={<X />}
                    onClick={() => remove(note)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <NoteForm
        label={`Note of ${format.day(frame.asOfDay)}`}
        submit="Add the note"
        text=""
        onKeep={(text) => add(text, frame.asOfDay)}
      />
    </Panel>
  )
}
