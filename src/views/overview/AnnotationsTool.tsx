import { StickyNote } from 'lucide-react'
import { useState } from 'react'

import type { KeptAnnotation } from '../../core/workspace/workspace'
import { useAnnotations } from '../../state/useAnnotations'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import { LedgerTable } from '../../ui/LedgerTable'
import { SideDrawer } from '../../ui/SideDrawer'
import { AnnotationForm } from './AnnotationForm'
import css from './Annotations.module.css'

/** Opens the dated notes of the charts over time: to add one, to change or remove the others. */
export function AnnotationsTool({ newestDay }: { readonly newestDay: number | null }) {
  const format = useFormat()
  const { annotations, put, remove } = useAnnotations()
  const [opened, setOpened] = useState(false)
  const [edited, setEdited] = useState<KeptAnnotation | null>(null)
  const close = () => {
    setOpened(false)
    setEdited(null)
  }
  return (
    <>
      <Button small look="quiet" icon={<StickyNote aria-hidden="true" />} onClick={() => setOpened(true)}>
        {annotations.length === 0 ? 'Add a note' : `Notes, ${format.count(annotations.length)}`}
      </Button>
      {opened && (
        <SideDrawer
          opened
          onClose={close}
          eyebrow="Monthly churn, here and on the Churn screen"
          title="Notes on the charts"
          label="Notes on the charts"
        >
          <div className={css['inside']}>
            <AnnotationForm
              key={edited?.id ?? `new ${annotations.length}`}
              edited={edited}
              day={newestDay}
              onKeep={(day, text) => {
                put(edited?.id ?? null, day, text)
                setEdited(null)
              }}
              onCancel={edited === null ? null : () => setEdited(null)}
            />
            <LedgerTable
              label="Notes by day"
              rows={annotations}
              rowId={({ id }) => id}
              empty="No note yet."
              columns={[
                { id: 'day', head: 'Day', rowHead: true, cell: ({ day }) => format.day(day) },
                { id: 'text', head: 'Note', cell: ({ text }) => <bdi>{text}</bdi> },
                {
                  id: 'change',
                  head: 'Change',
                  cell: (annotation) => (
                    <span className={css['buttons']}>
                      <NoteButton act="Edit" note={annotation} onPress={setEdited} />
                      <NoteButton act="Remove" note={annotation} onPress={remove} />
                    </span>
                  ),
                },
              ]}
            />
          </div>
        </SideDrawer>
      )}
    </>
  )
}

interface NoteButtonProps {
  readonly act: 'Edit' | 'Remove'
  readonly note: KeptAnnotation
  readonly onPress: (note: KeptAnnotation) => void
}

function NoteButton({ act, note, onPress }: NoteButtonProps) {
  return (
    <Button small look="quiet" aria-label={`${act} the note ${note.text}`} onClick={() => onPress(note)}>
      {act}
    </Button>
  )
}
