import { plainText } from '../core/plainText'
import type { ExactValue } from './exactly'
import type { WorkingInput, WorkingSheet } from './Working'

/**
 * The inputs and checks of a working as lines of cells parted by tabs, under its title: what a spreadsheet takes from the
 * clipboard. A number stands with every digit, a point for decimals and no unit, so that it can be reckoned with, and beside
 * it as it is printed: a percentage is 0.117351 and "11.7%". A quotient is followed by what was divided, and by what;
 * several numbers of one input have a line each.
 */
export function workingText({ title, inputs, checks = [] }: WorkingSheet): string {
  const rows = [
    [title, 'value', 'as printed'].map(cellText),
    ...inputs.flatMap(inputRows),
    ...checks.map(({ label, holds, detail }) => [label, holds ? 'holds' : 'does not hold', detail].map(cellText)),
  ]
  return rows.map((cells) => cells.join('\t')).join('\n')
}

function inputRows({ label, value }: WorkingInput): readonly string[][] {
  if (typeof value === 'string') return [[label, value].map(cellText)]
  if ('each' in value) return value.each.map(([name, one]) => valueRow(`${label}: ${name}`, one))
  return [valueRow(label, value)]
}

function valueRow(label: string, { exact, text, parts }: ExactValue): string[] {
  return [cellText(label), exact, cellText(text), ...(parts ?? [])]
}

/** A cell in one line. */
const cellText = (text: string) => plainText(text.replaceAll(/[\t\r\n]+/g, ' '))
