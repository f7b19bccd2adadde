import { useEngineFact } from './engineContext'

/** Whether there is no sale that a screen could make a figure of: nothing is configured, or reading gave none. */
export function useHasNothingToShow(): boolean {
  const phase = useEngineFact('phase')
  const newestDay = useEngineFact('newestDay')
  const isRead = useEngineFact('dataVersion') > 0
  return phase === 'empty' || (newestDay === null && (isRead || phase === 'failed'))
}
