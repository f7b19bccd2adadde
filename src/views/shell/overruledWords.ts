import { ruleOfText } from '../../core/audience/ruleText'
import type { CallResult } from '../../core/workspace/callResult'
import type { Kept, KeptOverruled, Workspace, WorkspaceKind } from '../../core/workspace/workspace'
import { CALL_RESULT_WORDS } from '../../ui/callResultWords'
import { ruleSentence } from '../../ui/ruleSentence'
import type { FigureKind, Format } from '../../ui/format'
import { addressWords, searchWords } from './addressWords'
import { NAMED_FIGURES } from './figureIndex'

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
  ['address', 'Shows'],
  ['a', 'Account'],
  ['b', 'Other account'],
  ['same', 'One company'],
  ['rule', 'Rule'],
  ['holdOut', 'Held out'],
  ['seed', 'Split number'],
  ['day', 'Day'],
  ['days', 'Days after it'],
  ['contacted', 'Contacted'],
  ['heldOut', 'Held out'],
  ['account', 'Account'],
  ['result', 'Result'],
  ['text', 'Text'],
  ['metric', 'Figure'],
  ['scope', 'Set for'],
  ['target', 'Target'],
  ['figure', 'Figure'],
  ['changedAtMs', 'Changed'],
]

/** Lines that hold the key of an account: its name is to be looked up. */
export const ACCOUNT_LINES: ReadonlySet<string> = new Set(['Account', 'Other account'])

/** Of figures that have a goal: what their target is printed as. */
const TARGET_KINDS: Readonly<Record<string, FigureKind>> = {
  nrr: 'percent',
  grr: 'percent',
  'logo-churn-monthly': 'percent',
  'net-revenue': 'money',
  aov: 'money',
}

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
    field in thing && (thing[field] !== '' || field === 'scope')
      ? [{ name, value: valueText(field, thing, format) }]
      : [],
  )
}

function valueText(field: string, thing: Readonly<Record<string, unknown>>, format: Format): string {
  const value = thing[field]
  if (Array.isArray(value)) return value.length === 1 ? '1 account' : `${format.count(value.length)} accounts`
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return numberText(field, value, thing, format)
  const text = String(value)
  if (field === 'address') return addressWords(text, format)
  if (field === 'scope') return searchWords(text, format)
  if (field === 'rule') return ruleSentence(ruleOfText(text), format)
  if (field === 'metric') return NAMED_FIGURES.find(({ metric }) => metric === text)?.name ?? text
  if (field === 'result') return CALL_RESULT_WORDS[text as CallResult] ?? text
  return text
}

function numberText(
  field: string,
  value: number,
  { metric }: Readonly<Record<string, unknown>>,
  format: Format,
): string {
  if (field === 'day') return format.day(value)
  if (field === 'changedAtMs') return format.instant(value)
  if (field === 'holdOut') return format.percentWhole(value)
  if (field === 'target') return format.figure(TARGET_KINDS[String(metric)] ?? 'count', value)
  return format.count(value)
}
