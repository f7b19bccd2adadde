import type { Kept, KeptOverruled, Workspace, WorkspaceKind } from '../../core/workspace/workspace'
import type { Format } from '../../ui/format'

const KINDS: Readonly<Record<WorkspaceKind, string>> = {
  views: 'Saved view',
  decisions: 'Decision about two accounts',
  audiences: 'Audience',
  experiments: 'Experiment',
  outcomes: 'Outcome of a call',
  notes: 'Note',
  goals: 'Goal',
  annotations: 'Annotation',
  dismissals: 'Finding set aside',
  overruled: 'Set aside',
}

/** Fields of things that a reader knows, in the order in which they are shown. */
const FIELDS: readonly (readonly [field: string, name: string])[] = [
  ['name', 'Name'],
  ['address', 'Address'],
  ['a', 'Account'],
  ['b', 'Other account'],
  ['same', 'One company'],
  ['rule', 'Rule'],
  ['holdOut', 'Held out'],
  ['seed', 'Seed'],
  ['day', 'Day'],
  ['days', 'Days after it'],
  ['contacted', 'Contacted'],
  ['heldOut', 'Held out'],
  ['account', 'Account'],
  ['result', 'Result'],
  ['text', 'Text'],
  ['metric', 'Figure'],
  ['scope', 'Scope'],
  ['target', 'Target'],
  ['figure', 'Figure'],
]

/** One version of a thing as lines, each with its name. */
export interface VersionLine {
  readonly name: string
  readonly value: string
}

/** Both versions of a thing of which one was set aside; `now` null: the thing was removed. */
export interface TwoVersions {
  readonly title: string
  readonly now: readonly VersionLine[] | null
  readonly aside: readonly VersionLine[]
}

/** What the present thing and the copy that was set aside say. */
export function twoVersions({ of, thing, copy }: KeptOverruled, workspace: Workspace, format: Format): TwoVersions {
  const present = (workspace[of] as readonly Kept[]).find(({ id }) => id === thing)
  return {
    title: KINDS[of],
    now: present === undefined ? null : linesOf({ ...present }, format),
    aside: linesOf(JSON.parse(copy) as Record<string, unknown>, format),
  }
}

function linesOf(thing: Readonly<Record<string, unknown>>, format: Format): VersionLine[] {
  return FIELDS.flatMap(([field, name]) =>
    field in thing ? [{ name, value: valueText(field, thing[field], format) }] : [],
  )
}

function valueText(field: string, value: unknown, format: Format): string {
  if (Array.isArray(value)) return `${format.count(value.length)} accounts`
  if (field === 'day' && typeof value === 'number') return format.day(value)
  if (field === 'holdOut' && typeof value === 'number') return format.percentWhole(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
