import { Menu } from '@mantine/core'
import { BriefcaseBusiness, ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'

import { WORKSPACE_KINDS } from '../../core/workspace/workspace'
import { saveFile } from '../../export/saveFile'
import { useShared } from '../../state/sharedContext'
import { useWorkspace } from '../../state/workspaceContext'
import { Pill } from '../../ui/Pill'
import { SharedLine } from './SharedLine'
import css from './WorkspaceMenu.module.css'

/** Saves the workspace as a file, reads one, takes the last change back, and forgets all of it. */
export function WorkspaceMenu() {
  const { workspace, trouble, undoable, undo, importText, exportText, wipe } = useWorkspace()
  const shared = useShared()
  const [said, setSaid] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const things = WORKSPACE_KINDS.reduce((sum, kind) => sum + workspace[kind].length, 0)
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return
    setSaid(importText(await chosen.text()) ?? `${chosen.name} was added to the workspace.`)
  }
  return (
    <div className={css['workspace']}>
      <Menu position="top-start" width="max-content" onClose={() => setAsking(false)}>
        <Menu.Target>
          <Pill>
            <BriefcaseBusiness aria-hidden="true" /> Workspace <ChevronDown size={14} aria-hidden="true" />
          </Pill>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            Views, audiences, experiments and decisions,{' '}
            {shared === null ? 'kept in this browser' : 'shared with your colleagues'}
          </Menu.Label>
          <Menu.Item
            disabled={things === 0}
            data-autofocus={things > 0 || undefined}
            onClick={() => saveFile('tenure-workspace.json', exportText(), 'application/json')}
          >
            Export as a file
          </Menu.Item>
          {/* Else the focus goes to the first item, which takes none while it is off, and Escape is not heard. */}
          <Menu.Item data-autofocus={things === 0 || undefined} onClick={() => file.current?.click()}>
            Add an exported file…
          </Menu.Item>
          <Menu.Item disabled={undoable === null} onClick={undo}>
            {undoable === null ? 'Nothing to undo' : `Undo: ${undoable}`}
          </Menu.Item>
          {shared === null ? (
            <Menu.Item disabled={things === 0} onClick={() => setAsking(true)} closeMenuOnClick={false}>
              Forget all of it…
            </Menu.Item>
          ) : (
            <Menu.Item onClick={() => void shared.sync()}>Look up what colleagues changed</Menu.Item>
          )}
          {asking && (
            <>
              <Menu.Label className={css['ask']}>
                Views, audiences, experiments and decisions leave this browser for good, unless they were exported.
              </Menu.Label>
              <Menu.Item
                onClick={() => {
                  wipe()
                  setAsking(false)
                  setSaid('The workspace is empty.')
                }}
              >
                Forget {things === 1 ? '1 thing' : `${things} things`}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label="Workspace file to add"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          void read(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <SharedLine />
      {(trouble ?? said) !== null && <p role="status">{trouble ?? said}</p>}
    </div>
  )
}
