import { useCallback, useMemo, useState } from 'react'

import type { CsvKind, CsvMapping, FileSettings } from '../../state/answers'
import { useEngine, useEngineStatus } from '../../state/engineContext'
import { columnsOf, type FileDraft } from '../../state/fileDraft'
import { useRememberedMappings } from '../../state/useRememberedMappings'

/** Files on their way in: looked into, shown, corrected, loaded. */
export interface FileImport {
  readonly drafts: readonly FileDraft[]
  readonly settings: FileSettings
  /** Files that are being looked into. */
  readonly looking: number
  /** A sentence for each file that could not be read. */
  readonly troubles: readonly string[]
  readonly add: (files: readonly File[]) => void
  readonly correct: (name: string, mapping: CsvMapping) => void
  /** Guesses anew what the columns hold, now that the kind of the rows is said. */
  readonly correctKind: (name: string, kind: CsvKind) => void
  readonly remove: (name: string) => void
  readonly settle: (settings: FileSettings) => void
  readonly load: () => void
  readonly cancel: () => void
}

/**
 * The import of files, which lives as long as the screen.
 *
 * @param isDemo the demo company is shown: it takes no files, so that nobody's own data stand among what is made up
 */
export function useFileImport(isDemo = false): FileImport {
  const engine = useEngine()
  const { zone, currency, fiscalYearStartMonth } = useEngineStatus()
  const remembered = useRememberedMappings()
  const [drafts, setDrafts] = useState<readonly FileDraft[]>([])
  const [looking, setLooking] = useState(0)
  const [troubles, setTroubles] = useState<readonly string[]>([])
  const [settled, setSettled] = useState<FileSettings | null>(null)
  const settings = useMemo(
    () => settled ?? { ...USUAL, zone, currency, fiscalYearStartMonth },
    [settled, zone, currency, fiscalYearStartMonth],
  )

  const look = useCallback(
    async (name: string, file: Blob, defaults: FileSettings, kind?: CsvKind) => {
      setLooking((count) => count + 1)
      try {
        const [guess] = await engine.inspect([{ name, file, ...(kind === undefined ? {} : { kind }) }], defaults)
        return guess ?? null
      } catch (error) {
        setTroubles((before) => [...before, sentenceOf(name, error)])
        return null
      } finally {
        setLooking((count) => count - 1)
      }
    },
    [engine],
  )
  const put = useCallback((draft: FileDraft) => {
    setDrafts((before) => {
      const place = before.findIndex(({ name }) => name === draft.name)
      return place < 0 ? [...before, draft] : before.with(place, draft)
    })
  }, [])
  const add = useCallback(
    (files: readonly File[]) => {
      setTroubles(isDemo ? [NOT_HERE] : [])
      if (isDemo) return
      for (const file of files) {
        void look(file.name, file, settings).then((guess) => {
          if (guess === null) return
          const draft = { name: file.name, file, guess, mapping: guess.mapping, remembered: false }
          const kept = remembered.of(columnsOf(draft))
          put(kept === null ? draft : { ...draft, mapping: kept, remembered: true })
        })
      }
    },
    [isDemo, look, put, remembered, settings],
  )
  const correct = (name: string, mapping: CsvMapping) =>
    setDrafts((before) => before.map((draft) => (draft.name === name ? { ...draft, mapping } : draft)))
  const lookAgain = (draft: FileDraft, defaults: FileSettings, kind: CsvKind, correctedBy: 'guess' | 'person') =>
    void look(draft.name, draft.file, defaults, kind).then((guess) => {
      if (guess === null) return
      const { zone, currency } = defaults
      const mapping = correctedBy === 'guess' ? guess.mapping : { ...draft.mapping, zone, currency }
      put({ ...draft, guess, mapping, remembered: draft.remembered && correctedBy === 'person' })
    })
  return {
    drafts,
    settings,
    looking,
    troubles,
    add,
    correct,
    correctKind(name, kind) {
      const draft = drafts.find((one) => one.name === name)
      if (draft !== undefined) lookAgain(draft, settings, kind, 'guess')
    },
    remove: (name) => setDrafts((before) => before.filter((draft) => draft.name !== name)),
    settle(next) {
      setSettled(next)
      if (next.zone === settings.zone && next.currency === settings.currency) return
      for (const draft of drafts) lookAgain(draft, next, draft.mapping.kind, 'person')
    },
    load() {
      for (const draft of drafts) remembered.keep(columnsOf(draft), draft.mapping)
      const files = drafts.map(({ name, file, mapping }) => ({ name, file, mapping }))
      engine.open({ kind: 'files', files, settings })
      setDrafts([])
    },
    cancel() {
      setDrafts([])
      setTroubles([])
    },
  }
}

const USUAL = { freightIncluded: false, defaultMargin: null, historyComplete: false } as const

const NOT_HERE = 'The demo company takes no files: leave the demo, and load them there.'

function sentenceOf(name: string, error: unknown): string {
  const said = error instanceof Error ? error.message : String(error)
  const remedy = error instanceof Error && 'remedy' in error ? ` ${String(error.remedy)}` : ''
  return said.includes(name) ? `${said}${remedy}` : `${name}: ${said}${remedy}`
}
