import type { DevSource } from './devSources.ts'

/** A request as it comes: its address is compared as it is written. */
export interface Incoming {
  readonly method: string
  readonly url: string
  /** What the browser says of where the request was made (`Sec-Fetch-Site`). */
  readonly site: string | undefined
  /** And for what (`Sec-Fetch-Dest`). */
  readonly dest?: string | undefined
}

/** The status with which a proxy refuses a request under /api/; null: it is let through to its source. */
export function refusedStatus(
  sources: readonly Pick<DevSource, 'id' | 'admitted'>[],
  { method, url, site, dest }: Incoming,
): 403 | 404 | 405 | null {
  const [path = '', ...queries] = url.split('?')
  const admitted = sources.find(({ id, admitted: { paths, filesAs } }) =>
    paths.some((one) => (filesAs === undefined ? path === `/api/${id}${one}` : path.startsWith(`/api/${id}${one}`))),
  )?.admitted
  if (admitted === undefined) return 404
  if (method !== admitted.method) return 405
  const { parameters, filesAs } = admitted
  const isFile = filesAs !== undefined
  if ((method === 'POST' || isFile) && site !== undefined && site !== 'same-origin') return 403
  if (isFile && dest !== undefined && dest !== 'empty') return 403
  if (parameters === undefined) return null
  const asked = queries.join('?').split('&')
  const isAdmitted = (part: string, at: number) =>
    (part === '' && at === asked.length - 1) || parameters.some((name) => part.startsWith(`${name}=`))
  return asked.every(isAdmitted) ? null : 403
}
