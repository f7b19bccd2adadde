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

  upsert(activity: Activity): void {
    this.#byKey.set(JSON.stringify([activity.source, activity.kind, activity.id]), activity)
  }
}
