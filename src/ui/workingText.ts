import { plainText } from '../core/plainText'
import type { WorkingSheet } from './Working'

/** The inputs and checks of a working as lines of cells parted by tabs, under its title: what a spreadsheet takes from the clipboard. */
export function workingText({ title, inputs, checks = [] }: WorkingSheet): string {
  const rows = [
    [title],
    ...inputs.map(({ label, value }) => [label, value]),
    ...checks.map(({ label, holds, detail }) => [label, holds ? 'holds' : 'does not hold', detail]),
  ]
  return rows.map((cells) => cells.map(cellText).join('\t')).join('\n')
}

/** A cell in one line. */
const cellText = (text: string) => plainText(text.replaceAll(/[\t\r\n]+/g, ' '))
