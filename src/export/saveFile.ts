/** Hands a text to the browser as a file to save. */
export function saveFile(name: string, text: string, type: string): void {
  // The mark tells spreadsheets that the text is UTF-8; in JSON it would be a mistake.
  const mark = type === 'text/csv' ? '\uFEFF' : ''
  saveBlob(name, new Blob([mark, text], { type: `${type};charset=utf-8` }))
}

/** Hands bytes to the browser as a file to save. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
