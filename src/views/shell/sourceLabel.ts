import type { EngineStatus } from '../../state/answers'

/** The name that people know a source by. */
export function sourceLabel({ sources }: Pick<EngineStatus, 'sources'>, id: string): string {
  return sources.find((source) => source.id === id)?.label ?? id
}
