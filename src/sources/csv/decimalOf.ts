/** A guessed decimal mark, and what makes it doubtful: a sentence, or null where the values decide it. */
export interface DecimalGuess {
  readonly decimal: '.' | ','
  readonly doubt: string | null
}

/**
 * Whether a file's numbers have a decimal point or a decimal comma. A mark followed by one, two, four or more digits
 * is the decimal one, so is the last of two different marks; one that stands several times separates thousands.
 * A lone mark before three digits ("1.234") decides nothing: then it is a point, with the doubt said.
 */
export function decimalOf(values: Iterable<string>): DecimalGuess {
  const votes = { '.': 0, ',': 0 }
  let open: string | null = null
  for (const value of values) {
    const marks = [...value.matchAll(/[.,]/g)].map(([mark]) => mark as '.' | ',')
    const last = marks.at(-1)
    if (last === undefined) continue
    const other = last === '.' ? ',' : '.'
    if (marks.includes(other)) votes[last]++
    else if (marks.length > 1) votes[other]++
    else if (/[.,]\d{3}(?!\d)/.test(value) && !/(?:^|\D)0[.,]/.test(value)) open ??= value
    else votes[last]++
  }
  const decimal = votes[','] > votes['.'] ? ',' : '.'
  if (votes['.'] > 0 && votes[','] > 0) {
    return {
      decimal,
      doubt: 'Some numbers have a decimal point and some a decimal comma; those that do not fit will be rejected.',
    }
  }
  if (open === null || votes[decimal] > 0) return { decimal, doubt: null }
  return {
    decimal,
    doubt: `"${open}" may have a decimal mark or a mark between thousands; it is read with a decimal point.`,
  }
}
