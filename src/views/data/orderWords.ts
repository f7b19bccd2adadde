import type { OrderFace } from '../../state/answers'

/** What each source is called. */
export type Labels = ReadonlyMap<string, string>

export function labelOf(source: string, labels: Labels): string {
  return labels.get(source) ?? source
}

/** "1001, Web shop" */
export function orderName({ number, source }: OrderFace, labels: Labels): string {
  return `${number}, ${labelOf(source, labels)}`
}
