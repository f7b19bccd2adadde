import { pressFirst } from './pressFirst'
import { pressTool } from './pressTool'
import type { ShellLayer } from './shellLayer'

/** What the keys and the palette can ask of the shell. */
export interface ShellCommands {
  readonly open: (layer: ShellLayer) => void
  readonly stepPeriod: (step: -1 | 1) => void
}

/** What a single key does on every screen; false where it does nothing here. */
export function pressSingleKey(key: string, { open, stepPeriod }: ShellCommands): boolean {
  const action = {
    '?': () => open('keys'),
    '/': () => pressFirst('[data-slash]', '[data-shortcut="filter"]'),
    F: () => pressFirst('[data-shortcut="filter"]'),
    A: () => pressFirst('[data-shortcut="as-of"]'),
    J: () => pressFirst(CURRENT_ROW),
    K: () => pressFirst(CURRENT_ROW),
    E: () => pressFirst(EXPORT_BUTTON),
    W: () => pressTool('working'),
    T: () => pressTool('table'),
    '[': () => stepPeriod(-1),
    ']': () => stepPeriod(1),
  }[key.toUpperCase()]
  return action !== undefined && action() !== false
}

/** The export of the screen, where it has one. */
export const EXPORT_BUTTON = 'main [data-shortcut="export"]:not(:disabled)'

const CURRENT_ROW = '[role="grid"] tr[tabindex="0"]'
