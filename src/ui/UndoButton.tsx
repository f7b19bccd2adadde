import { Button } from './Button'

interface UndoButtonProps {
  /** What was done last, and how to take it back; null: nothing to take back. */
  readonly step: { readonly words: string; readonly undo: () => void } | null
}

/** Takes the last change back and says which it was. */
export function UndoButton({ step }: UndoButtonProps) {
  return (
    step !== null && (
      <Button small look="quiet" onClick={step.undo}>
        Undo: {step.words}
      </Button>
    )
  )
}
