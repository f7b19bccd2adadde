/** Where this browser keeps one snapshot of what was read. Every failure is an error of the browser's own, or `NoShelf`. */
export interface SnapshotShelf {
  /**
   * What `open` makes of the newest snapshot that it does not refuse; null when there is none. Whatever it refuses, by
   * throwing `BrokenPack`, is removed.
   */
  read<Opened>(open: (bytes: Uint8Array<ArrayBuffer>) => Opened): Promise<Opened | null>
  /** Writes a snapshot in place of the one that is there: whole, or not at all. `pieces` is called when writing begins. */
  write(pieces: () => readonly Uint8Array[]): Promise<void>
  wipe(): Promise<void>
}

/** This browser has no place to keep a snapshot. */
export class NoShelf extends Error {
  override readonly name = 'NoShelf'
}
