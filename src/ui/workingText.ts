import { plainText } from '../core/plainText'
import type { WorkingSheet } from './Working'

/**
 * The inputs and checks of a working as lines of cells parted by tabs, under its title: what a spreadsheet takes from the
 * clipboard. A number stands with every digit, a point for decimals and no unit, so that it can be reckoned with, and beside
 * it as it is printed: a percentage is 0.117351 and "11.7%". A quotient is followed by what was divided, and by what.
 */
export function workingText({ title, inputs, checks = [] }: WorkingSheet): string {
  const rows = [
    [title, 'value', 'as printed'].map(cellText),
    ...inputs.map(({ label, value }) =>
      typeof value === 'string'
        ? [label, value].map(cellText)
        : [cellText(label), value.exact, cellText(value.text), ...(value.parts ?? [])],
    ),
    ...checks.map(({ label, holds, detail }) => [label, holds ? 'holds' : 'does not hold', detail].map(cellText)),
  ]
  return rows.map((cells) => cells.join('\t')).join('\n')
}

/** A cell in one line. */
const cellText = (text: string) => plainText(text.replaceAll(/[\t\r\n]+/g, ' '))
