import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { EngineClient } from '../engine/EngineClient'
import type { QuestionName, Questions } from '../engine/protocol'
import { useEngine, useEngineFact } from './engineContext'

/**
 * How a question is cached: under its name, the data version and what it is asked with (the scope included). The same
 * question on the same data is never asked twice; a question that nobody waits for any more is taken back.
 */
export function answerOptions<Name extends QuestionName>(
  engine: EngineClient,
  dataVersion: number,
  name: Name,
  ask: Questions[Name]['ask'],
) {
  return queryOptions({
    queryKey: [name, dataVersion, ask] as const,
    queryFn: ({ signal }) => engine.ask(name, ask, signal),
    enabled: dataVersion > 0,
    // It is computed here: without a network too.
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    // The engine is a pure calculation: asked again it would fail again. Retrying belongs to sources/http.
    retry: false,
    placeholderData: keepPreviousData,
  })
}

/**
 * The engine's answer to a question, the last one kept on screen (`isPlaceholderData`) until the new one is there. Not asked
 * unless `wanted`.
 */
export function useAnswer<Name extends QuestionName>(name: Name, ask: Questions[Name]['ask'], wanted = true) {
  const dataVersion = useEngineFact('dataVersion')
  const options = answerOptions(useEngine(), dataVersion, name, ask)
  return useQuery({ ...options, enabled: wanted && dataVersion > 0 })
}
