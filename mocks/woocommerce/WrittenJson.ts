/** A value that is written as JSON text by its own hand, and only if it is asked for: many times faster than by way of objects. */
export class WrittenJson {
  readonly write: () => string

  constructor(write: () => string) {
    this.write = write
  }

  /** The same value for whoever writes it by way of objects. */
  toJSON(): unknown {
    return JSON.parse(this.write())
  }
}

/** A row as JSON text. */
export function rowText(row: Readonly<Record<string, unknown>>): string {
  const fields: string[] = []
  for (const [name, value] of Object.entries(row))
    fields.push(`"${name}":${value instanceof WrittenJson ? value.write() : JSON.stringify(value)}`)
  return `{${fields.join()}}`
}
