import { Modal } from '@mantine/core'
import { useState } from 'react'

import { WORKSPACE_KINDS } from '../../core/workspace/workspace'
import { saveFile } from '../../export/saveFile'
import { useShared } from '../../state/sharedContext'
import { useSignOut } from '../../state/signOutContext'
import { useWorkspace } from '../../state/workspaceContext'
import { Button } from '../../ui/Button'
import css from './SignOutSheet.module.css'

interface SignOutSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  /** Where the proxy ends the sign-in. */
  readonly path: string
}

/** What signing out removes, the workspace as a file before it goes, and the way out. */
export function SignOutSheet({ opened, onClose, path }: SignOutSheetProps) {
  const { workspace, exportText } = useWorkspace()
  const signOut = useSignOut()
  const shared = useShared()
  const [leaving, setLeaving] = useState(false)
  const [left, setLeft] = useState<readonly string[]>([])
  const things = WORKSPACE_KINDS.reduce((sum, kind) => sum + workspace[kind].length, 0)
  const leave = async () => {
    setLeaving(true)
    setLeft(await signOut(path))
    setLeaving(false)
  }
  return (
    <Modal opened={opened} onClose={onClose} title="Sign out" size={460} closeButtonProps={{ 'aria-label': 'Close' }}>
      <div className={css['sheet']}>
        <p>
          This browser forgets everything of Tenure: the data, how you like to read it, and the workspace. Other tabs
          are signed out as well.
        </p>
        {shared !== null && (
          <p>
            {shared.unsent === 0
              ? 'The workspace stays with your colleagues.'
              : `${shared.unsent === 1 ? '1 change of the workspace has' : `${shared.unsent} changes of the workspace have`} not been sent to your colleagues yet.`}
          </p>
        )}
        {shared === null && things > 0 && (
          <p>
            {things === 1 ? '1 thing in the workspace is' : `${things} things in the workspace are`} kept nowhere else,
            unless exported.
          </p>
        )}
        {left.length > 0 && (
          <p role="alert">
            Still in this browser: {left.join(', ')}. Close the other tabs of Tenure and sign out again, or clear the
            data of this site in the browser’s settings.
          </p>
        )}
        <div className={css['ways']}>
          {things > 0 && (
            <Button onClick={() => saveFile('tenure-workspace.json', exportText(), 'application/json')}>
              Export the workspace
            </Button>
          )}
          <Button look="primary" disabled={leaving} onClick={() => void leave()}>
            {leaving ? 'Signing out' : 'Sign out'}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
