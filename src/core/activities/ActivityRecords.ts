import type { Activity } from './activity'

/** The rows of optional feeds as the sources told them last, one a `(source, kind, id)`. */
export class ActivityRecords {
  readonly #byKey = new Map<string, Activity>()

  get count(): number {
    return this.#byKey.size
  }

  get rows(): readonly Activity[] {
    return [...this.#byKey.values()]
  }

  /** Leaves only the rows that pass. */
  keepOnly(passes: (activity: Activity) => boolean): void {
    for (const [key, activity] of this.#byKey) if (!passes(activity)) this.#byKey.delete(key)
  }

  upsert(activity: Activity): void {
    this.#byKey.set(JSON.stringify([activity.source, activity.kind, activity.id]), activity)
  }
}
