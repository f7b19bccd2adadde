/**
 * The names of a file's columns, each different, so that a name chooses one column: a second "amount" becomes
 * "amount (2)", a column without a name "column 3".
 */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>()
  return header.map((cell, i) => {
    const name = cell.trim() === '' ? `column ${i + 1}` : cell.trim()
    let unique = name
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`
    taken.add(unique)
    return unique
  })
}
