const LOCK = 'tenure.snapshots'

/** Runs when no other tab reads, writes or wipes snapshots; at once where the browser knows no locks. */
export function withSnapshotLock<Result>(run: () => Promise<Result>): Promise<Result> {
  const { locks } = navigator as Partial<Pick<Navigator, 'locks'>>
  return locks === undefined ? run() : locks.request(LOCK, run)
}
