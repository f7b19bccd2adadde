import { FolderInput, RefreshCw } from 'lucide-react'

import { DEFAULT_SCOPE, type Scope } from '../../core/scope'
import type { EngineStatus, IntakeAnswer } from '../../state/answers'
import { useEngine, useEngineStatus } from '../../state/engineContext'
import { DEMO_PATH, useIsDemo } from '../../state/demoPlace'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { useUrlText } from '../../state/useUrlChoice'
import { AnchorButton } from '../../ui/AnchorButton'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Panel } from '../../ui/Panel'
import { Sheet } from '../../ui/Sheet'
import { AsideDrawer } from './AsideDrawer'
import { asideOfWord, asideWord } from './asideWords'
import { ChooseFiles } from './ChooseFiles'
import { Companies } from './Companies'
import { ConnectedPanel } from './ConnectedPanel'
import { ConnectPanel } from './ConnectPanel'
import { counted, keepingSentence } from './dataWords'
import css from './DataView.module.css'
import { EstimatesPanel } from './EstimatesPanel'
import { feedRows } from './feedRows'
import { FeedsPanel } from './FeedsPanel'
import { ImportReview, Troubles } from './ImportReview'
import { RatesPanel } from './RatesPanel'
import { RejectedPanel } from './RejectedPanel'
import { SameOrders } from './SameOrders'
import { SetAsidePanel } from './SetAsidePanel'
import { SourcesPanel } from './SourcesPanel'
import { tieOut } from './tieOut'
import { TieOutPanel } from './TieOutPanel'
import { useFileDrop } from './useFileDrop'
import { useFileImport, type FileImport } from './useFileImport'
import { useFocusAfter } from './useFocusAfter'

/** The data screen: what was read, what became of it, and how to load files. */
export function DataView() {
  const format = useFormat()
  const status = useEngineStatus()
  // Its counts are of all the data, whatever the scope chooses; only the currency of the money is taken from there.
  const [{ currency, ratesOn }] = useScope()
  const scope = { ...DEFAULT_SCOPE, currency, ratesOn }
  const intake = useAnswer('intake', { scope })
  const isDemo = useIsDemo()
  const files = useFileImport(isDemo)
  const held = useFileDrop(files.add)
  const reviewing = files.drafts.length > 0 || files.looking > 0
  const page = useFocusAfter(reviewing)
  const data = status.phase === 'ready' && !intake.isPlaceholderData ? intake.data : undefined
  return (
    <div ref={page} tabIndex={-1} className={css['page']} role="region" aria-label="Data">
      <PageHead
        title="Data"
        {...(status.phase === 'failed' || status.phase === 'empty'
          ? { bare: true }
          : { ledeLines: [2, 4] as const, actionRows: 2 })}
        headline={headlineOf(status, data, reviewing, format)}
        lede={ledeOf(status, reviewing, format, isDemo)}
        actions={
          !reviewing && (
            <>
              {!isDemo && <ChooseFiles onFiles={files.add}>Load files</ChooseFiles>}
              {(status.sources.length > 0 || status.phase === 'failed') && <ReadAgain status={status} />}
            </>
          )
        }
      />
      {reviewing ? <ImportReview files={files} /> : <Load status={status} intake={data} scope={scope} files={files} />}
      {held && <p className={css['target']}>Drop the files to look into them</p>}
    </div>
  )
}

/** What is kept from the last reading makes the next one short; all rows can be read all the same. */
function ReadAgain({ status: { phase, keeping } }: { readonly status: EngineStatus }) {
  const engine = useEngine()
  const isReading = phase === 'reading'
  return (
    <>
      <Button icon={<RefreshCw />} disabled={isReading} onClick={() => engine.readAgain()}>
        {keeping.state === 'kept' ? 'Read changes now' : 'Read again'}
      </Button>
      {keeping.state === 'kept' && (
        <Button disabled={isReading} onClick={() => engine.readWhole()}>
          Read every row again
        </Button>
      )}
    </>
  )
}

interface LoadProps {
  readonly status: EngineStatus
  readonly intake: IntakeAnswer | undefined
  readonly scope: Scope
  readonly files: FileImport
}

function Load({ status, intake, scope, files }: LoadProps) {
  const labels = new Map(status.sources.map(({ id, label }) => [id, label]))
  const [asideListed, listAside] = useUrlText('aside')
  const aside = asideListed === '' ? null : asideOfWord(asideListed)
  return (
    <>
      {aside !== null && intake !== undefined && (
        <AsideDrawer scope={scope} of={aside} labels={labels} onClose={() => listAside('')} />
      )}
      <Troubles sentences={files.troubles} />
      <Sheet>
        {status.mistakes.length > 0 && <Mistakes sentences={status.mistakes} />}
        <ConnectedPanel status={status} files={files} />
        {status.phase === 'empty' ? (
          <>
            <Panel kicker="Sources" headline="No source is configured">
              <EmptyState
                icon={<FolderInput />}
                title="Drop your order files anywhere on this page, or choose them."
                actions={
                  <>
                    <ChooseFiles look="primary" onFiles={files.add}>
                      Choose files
                    </ChooseFiles>
                    <AnchorButton href={DEMO_PATH}>See the demo company</AnchorButton>
                  </>
                }
              >
                CSV files (packed with gzip or not) and Parquet files of orders, order lines, customers, credits, costs,
                tickets, quotes and more. They are read in this browser and do not leave it. The demo company is made
                up: it shows every screen before you load your own data.
              </EmptyState>
            </Panel>
            <ConnectPanel files={files} />
          </>
        ) : (
          <SourcesPanel feeds={feedRows(status, intake)} reading={status.phase === 'reading'} />
        )}
        {intake !== undefined && hasRows(intake) && (
          <>
            <TieOutPanel intake={intake} onRecords={(of) => listAside(asideWord(of))} />
            <SetAsidePanel intake={intake} labels={labels} onRecords={(of) => listAside(asideWord(of))} />
            <RejectedPanel intake={intake} labels={labels} />
            <EstimatesPanel intake={intake} />
            <FeedsPanel intake={intake} />
            <RatesPanel intake={intake} />
            <SameOrders scope={scope} labels={labels} />
            <Companies scope={scope} labels={labels} />
          </>
        )}
      </Sheet>
    </>
  )
}

function hasRows(intake: IntakeAnswer): boolean {
  const { rows, told } = tieOut(intake)
  return rows + told > 0
}

function Mistakes({ sentences }: { readonly sentences: readonly string[] }) {
  const format = useFormat()
  return (
    <Panel
      kicker="tenure.config.json"
      headline={`${counted(sentences.length, 'mistake', format)} in the configuration`}
    >
      <ul className={css['mistakes']}>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function headlineOf(
  status: EngineStatus,
  intake: IntakeAnswer | undefined,
  reviewing: boolean,
  format: Format,
): string | null {
  if (reviewing) return 'Check how the files are read'
  if (status.phase === 'failed') return 'The data could not be read'
  if (status.phase === 'empty') return 'No data yet'
  if (status.phase === 'reading') return 'Reading the sources'
  if (intake === undefined) return null
  const { rejected, closes } = tieOut(intake)
  if (!closes) return 'The records do not add up'
  if (status.newestDay === null)
    return status.failures.length > 0 ? 'No order could be read' : 'No sale is among what was read'
  const day = status.newestDay === null ? '' : `; newest order ${format.day(status.newestDay)}`
  return rejected === 0
    ? `Every row is accounted for${day}`
    : `${counted(rejected, 'row', format)} could not be used, each with its reason${day}`
}

function ledeOf(status: EngineStatus, reviewing: boolean, format: Format, isDemo: boolean): string {
  if (reviewing) return 'What the columns hold was guessed: correct what is wrong, then load.'
  if (status.phase === 'empty') return 'Connect a shop or load files to begin.'
  if (status.phase === 'failed') return status.problem?.remedy ?? ''
  if (status.phase === 'reading' && status.dataVersion > 0)
    return `Orders as of ${format.instant(status.readAtMs)} stay on the other screens until the new data are complete.`
  if (status.phase === 'ready' && status.newestDay === null)
    return 'Every screen shows its figures once a sale is read. Drop files anywhere on this page to load them instead.'
  if (status.phase === 'reading') return 'Every screen shows its figures when the data are complete.'
  return `${counted(status.sales, 'sale', format)} of ${counted(status.accounts, 'account', format)}, read ${format.instant(status.readAtMs)}. ${keepingSentence(status.keeping)}${isDemo ? '' : ' Drop files anywhere on this page to load them instead.'}`
}
