import { Working, type WorkingSheet } from '../../src/ui/Working'

/** In place of `WorkingTool`: the sheet stands open beside its ƒ, so that a test reads all of a screen at once. */
export function SheetInPlace({ sheet }: { readonly sheet: WorkingSheet }) {
  return (
    <div data-sheet="">
      <span data-tool="working" />
      <Working sheet={sheet} />
    </div>
  )
}
