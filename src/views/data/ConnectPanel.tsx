import { Plug } from 'lucide-react'
import { useState } from 'react'

import { useEngine } from '../../state/engineContext'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { Panel } from '../../ui/Panel'
import { Choose } from './Choose'
import css from './ConnectPanel.module.css'
import { CONNECTION_KINDS, configurationOf, type ConnectionKind } from './connection'
import { ImportSettings } from './ImportSettings'
import type { FileImport } from './useFileImport'

/** Names of the products. */
const WORDS = Object.fromEntries(Object.entries(CONNECTION_KINDS).map(([kind, { name }]) => [kind, name])) as Readonly<
  Record<ConnectionKind, string>
>

/** Connects a source by the path that leads to it, without a configuration. */
export function ConnectPanel({ files: { settings, settle } }: { readonly files: FileImport }) {
  const engine = useEngine()
  const [kind, setKind] = useState<ConnectionKind>('woocommerce')
  const [path, setPath] = useState('')
  const connect = () =>
    engine.open({ kind: 'described', configuration: configurationOf({ kind, path: path.trim(), settings }) })
  return (
    <>
      <Panel
        kicker="Connect"
        headline="Or connect a source by its address"
        note="A path of this server: the proxy in front of Tenure forwards it to the source and adds the key, so that no key is ever typed here. Nothing is changed at the source."
      >
        <form
          className={css['form']}
          onSubmit={(event) => {
            event.preventDefault()
            connect()
          }}
        >
          <Choose label="System" value={kind} words={WORDS} onChange={setKind} />
          <Field name="Path on this server">
            <input
              type="text"
              required
              autoComplete="off"
              spellCheck={false}
              placeholder={CONNECTION_KINDS[kind].example}
              value={path}
              onChange={({ target }) => setPath(target.value)}
            />
          </Field>
          <Button submits icon={<Plug />}>
            Connect and read
          </Button>
        </form>
      </Panel>
      <ImportSettings settings={settings} onSettle={settle} />
    </>
  )
}
