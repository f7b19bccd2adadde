import * as z from 'zod/mini'
import { CALL_RESULTS } from '../core/workspace/callResult'
import { EMPTY_WORKSPACE, type Workspace, type WorkspaceKind, WORKSPACE_KINDS } from '../core/workspace/workspace'

z.config({ jitless: true })

const kept = { id: z.string().check(z.minLength(1)), changedAtMs: z.number() }

/** The shape of each kind of thing. What a kept workspace leaves out is empty; what it adds is dropped. */
const workspaceSchema = z.object({
  views: z._default(z.array(z.object({ ...kept, name: z.string(), address: z.string() })), []),
  decisions: z._default(z.array(z.object({ ...kept, a: z.string(), b: z.string(), same: z.boolean() })), []),
  audiences: z._default(
    z.array(z.object({ ...kept, name: z.string(), rule: z.string(), holdOut: z.number(), seed: z.number() })),
    [],
  ),
  experiments: z._default(
    z.array(
      z.object({
        ...kept,
        name: z.string(),
        rule: z.string(),
        day: z.number(),
        days: z.number(),
        contacted: z.array(z.string()),
        heldOut: z.array(z.string()),
      }),
    ),
    [],
  ),
  outcomes: z._default(
    z.array(
      z.object({ ...kept, account: z.string(), day: z.number(), result: z.enum(CALL_RESULTS), text: z.string() }),
    ),
    [],
  ),
  notes: z._default(z.array(z.object({ ...kept, account: z.string(), day: z.number(), text: z.string() })), []),
  goals: z._default(z.array(z.object({ ...kept, metric: z.string(), scope: z.string(), target: z.number() })), []),
  annotations: z._default(z.array(z.object({ ...kept, day: z.number(), text: z.string() })), []),
  dismissals: z._default(z.array(z.object({ ...kept, figure: z.string() })), []),
  overruled: z._default(
    z.array(z.object({ ...kept, of: z.enum(WORKSPACE_KINDS), thing: z.string(), copy: z.string() })),
    [],
  ),
  removed: z._default(z.array(z.object(kept)), []),
})

/** The version that this build writes. It reads its own and every earlier one. */
const VERSION = 2

const fileSchema = z.object({ tenureWorkspace: z.number(), ...workspaceSchema.shape })

/** A workspace, or one sentence that says why the text is none. */
export type ReadWorkspace = { readonly workspace: Workspace } | { readonly trouble: string }

/** A thing of a kind, out of its text; null where the text is none. */
export function thingOfText(kind: WorkspaceKind, text: string): object | null {
  try {
    const parsed = workspaceSchema.safeParse({ [kind]: [JSON.parse(text)] })
    return parsed.success ? (parsed.data[kind][0] ?? null) : null
  } catch {
    // Not JSON: no thing.
    return null
  }
}

/** The workspace as one JSON file, to keep, to hand on and to read again. */
export function textOfWorkspace(workspace: Workspace): string {
  return `${JSON.stringify({ tenureWorkspace: VERSION, ...workspace }, null, 1)}\n`
}

/** Reads what `textOfWorkspace` wrote; an empty text is an empty workspace. */
export function workspaceOfText(text: string): ReadWorkspace {
  if (text.trim() === '') return { workspace: EMPTY_WORKSPACE }
  let said: unknown
  try {
    said = JSON.parse(text)
  } catch {
    return { trouble: 'The file is not JSON, or it was cut off: export the workspace again.' }
  }
  const version = z.object({ tenureWorkspace: z.number() }).safeParse(said)
  if (!version.success) return { trouble: 'The file is no workspace of Tenure: choose one that was exported from it.' }
  if (version.data.tenureWorkspace > VERSION)
    return { trouble: 'The workspace was written by a newer Tenure: reload the page to get that version.' }
  const parsed = fileSchema.safeParse(said)
  if (parsed.success) {
    const { tenureWorkspace: _, ...workspace } = parsed.data
    return { workspace }
  }
  const place = parsed.error.issues[0]?.path.join('.') ?? ''
  return { trouble: `The workspace cannot be read at "${place}": export it again, or mend it there.` }
}
