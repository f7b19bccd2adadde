/** The files of the origin's private file system, each as its path and its bytes as text. Runs in the page. */
export async function keptFiles(): Promise<string[]> {
  interface Entry {
    readonly kind: string
    readonly name: string
    getFile(): Promise<Blob>
    values(): AsyncIterable<Entry>
  }
  const found: string[] = []
  const look = async (folder: Entry, path: string): Promise<void> => {
    for await (const entry of folder.values()) {
      const place = `${path}/${entry.name}`
      if (entry.kind === 'directory') await look(entry, place)
      else {
        const bytes = await (await entry.getFile()).arrayBuffer()
        found.push(`${place} ${new TextDecoder('latin1').decode(bytes)} ${new TextDecoder('utf-16le').decode(bytes)}`)
      }
    }
  }
  await look((await navigator.storage.getDirectory()) as unknown as Entry, '')
  return found
}
