import { Working, type WorkingSheet } from '../../src/ui/Working'
import { workingText } from '../../src/ui/workingText'

/** In place of `WorkingTool`: the sheet stands open beside its ƒ, so that a test reads all of a screen at once. */
export function SheetInPlace({ sheet }: { readonly sheet: WorkingSheet }) {
  return (
    <div data-sheet="" data-copied={workingText(sheet)}>
      <span data-tool="working" />
      <Working sheet={sheet} />
    </div>
  )
}
