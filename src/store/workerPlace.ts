/** The place that this worker keeps things for (see `keptName`): whoever starts one says it by its name. */
export const WORKER_PLACE = (globalThis as { readonly name?: string }).name
