const LOCK = 'tenure.snapshots'

/**
 * Runs when no other tab reads, writes or wipes snapshots; at once where the browser knows no locks. Rejects with the signal's
 * reason when it aborts before the turn has come.
 */
export function withSnapshotLock<Result>(run: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>
  return locks === undefined ? run() : locks.request(LOCK, signal === undefined ? {} : { signal }, run)
}
