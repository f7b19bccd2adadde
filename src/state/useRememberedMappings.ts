import { rememberedMappings, type RememberedMappings } from './rememberedMappings'

const mappings = rememberedMappings(() => window.localStorage)

/** How files were read before in this browser. */
export function useRememberedMappings(): RememberedMappings {
  return mappings
}
