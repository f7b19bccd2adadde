import { Modal } from '@mantine/core'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'

import type { KeptOverruled } from '../../core/workspace/workspace'
import { DEFAULT_SCOPE } from '../../core/scope'
import { saveFile } from '../../export/saveFile'
import { useAnswer } from '../../state/useAnswer'
import { useWorkspace } from '../../state/workspaceContext'
import { Button } from '../../ui/Button'
import { useFormat } from '../../ui/FormatContext'
import css from './OverruledSheet.module.css'
import { ACCOUNT_LINES, twoVersions, type VersionLine } from './overruledWords'

interface OverruledSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** What two people changed at the same time, side by side: the newer version holds until somebody takes the other back. */
export function OverruledSheet({ opened, onClose }: OverruledSheetProps) {
  const { workspace, removeAll } = useWorkspace()
  const { overruled } = workspace
  const copies = () => `${JSON.stringify(overruled, null, 1)}\n`
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Changed by two people at once"
      size={720}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <div className={css['sheet']}>
        {overruled.length === 0 && <p>Nothing is set aside.</p>}
        {overruled.length > 0 && (
          <>
            <p>The newer version holds for everybody. The other one is set aside here until somebody decides.</p>
            {overruled.map((one) => (
              <Choice key={one.id} overruled={one} />
            ))}
            <div className={css['ways']}>
              <Button
                icon={<Download />}
                onClick={() => saveFile('tenure-set-aside.json', copies(), 'application/json')}
              >
                Export what is set aside
              </Button>
              <Button onClick={() => removeAll('overruled', 'Kept all present versions')}>
                Keep all present versions
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  )
}

function Choice({ overruled }: { readonly overruled: KeptOverruled }) {
  const format = useFormat()
  const { workspace, remove, takeBack } = useWorkspace()
  const { title, now, aside } = twoVersions(overruled, workspace, format)
  const name = aside.find((line) => line.name === 'Name')?.value ?? title
  return (
    <section aria-label={`${title}: ${name}`}>
      <h3>{title}</h3>
      <div className={css['versions']}>
        <Version head="Holds now" lines={now} other={aside}>
          <Button small onClick={() => remove('overruled', overruled.id, `Kept the present version of ${name}`)}>
            {now === null ? 'Leave it removed' : 'Keep this one'}
          </Button>
        </Version>
        <Version head="Set aside" lines={aside} other={now}>
          <Button small onClick={() => takeBack(overruled, `Took back ${name}`)}>
            {now === null ? 'Bring it back' : 'Use this one'}
          </Button>
        </Version>
      </div>
    </section>
  )
}

interface VersionProps {
  readonly head: string
  readonly lines: readonly VersionLine[] | null
  readonly other: readonly VersionLine[] | null
  readonly children: ReactNode
}

function Version({ head, lines, other, children }: VersionProps) {
  const differs = ({ name, value }: VersionLine) => other?.find((line) => line.name === name)?.value !== value
  return (
    <div className={css['version']}>
      <div>
        <h4>{head}</h4>
        {lines === null ? (
          <p>It was removed.</p>
        ) : (
          <dl>
            {lines.map((line) => (
              <div key={line.name} style={{ display: 'contents' }}>
                <dt>{line.name}</dt>
                <dd data-differs={differs(line) || undefined}>
                  <bdi>{ACCOUNT_LINES.has(line.name) ? <AccountName account={line.value} /> : line.value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {children}
    </div>
  )
}

/** What an account is called; its key until that is known, and where it is no more. */
function AccountName({ account }: { readonly account: string }) {
  const { data } = useAnswer('account', { scope: DEFAULT_SCOPE, key: account })
  return data?.row.name || account
}
