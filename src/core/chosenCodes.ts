/** 1 for every code whose text is chosen; null when the field is not filtered. The empty text chooses "unknown". */
export function chosenCodes(texts: readonly string[], chosen: readonly string[] | undefined): Uint8Array | null {
  if (chosen === undefined || chosen.length === 0) return null
  const wanted = new Set(chosen)
  return Uint8Array.from(texts, (text) => Number(wanted.has(text)))
}
