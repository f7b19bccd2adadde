import { textAt } from '../lists/fieldText'
import { valueAt } from '../lists/valueAt'
import { SourceError, type SourceErrorKind } from '../SourceError'
import type { ShopifyApi } from './shopifyApi'

/** A bulk operation that has ended well. */
export interface BulkResult {
  /** Where its file is; null where nothing was found. */
  readonly url: string | null
  /** How many rows the file has, their parts not counted. */
  readonly rows: number
}

const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 30_000
/** Another operation of this app that goes on for longer than this many looks is not waited for. */
const MOST_LOOKS = 60

const RUN =
  'mutation($query:String!){bulkOperationRunQuery(query:$query,groupObjects:true){bulkOperation{id} userErrors{code message}}}'
/** The code of a failure goes by another name here: some APIs tell an `errorCode` in place of what was asked for. */
const LOOK = 'query($id:ID!){node(id:$id){...on BulkOperation{status failure:errorCode rootObjectCount url}}}'

/** Has the shop write a file, and returns the id of the operation. One that is running already is waited for. */
export async function startBulk(api: ShopifyApi, query: string, signal: AbortSignal): Promise<string> {
  for (let looks = 0; ; looks++) {
    const answer = valueAt(await api.ask(RUN, { query }, signal), 'bulkOperationRunQuery')
    const id = textAt(answer, 'bulkOperation.id')
    if (id !== null) return id
    const said = textAt(answer, 'userErrors.0.message') ?? 'no reason given'
    const busy = textAt(answer, 'userErrors.0.code') === 'OPERATION_IN_PROGRESS' || /already in progress/i.test(said)
    if (!busy) throw failed('bad-request', said, 'Check the scopes of the access token, and the version in the path.')
    if (looks === MOST_LOOKS) throw failed('rate-limited', said, 'Read again when that operation has ended.')
    await api.wait(waitMs(looks), signal)
  }
}

/** Looks after an operation until it has ended. */
export async function bulkResult(api: ShopifyApi, id: string, signal: AbortSignal): Promise<BulkResult> {
  for (let looks = 0; ; looks++) {
    const operation = valueAt(await api.ask(LOOK, { id }, signal), 'node')
    const status = textAt(operation, 'status')
    if (status === 'COMPLETED')
      return { url: textAt(operation, 'url'), rows: Number(textAt(operation, 'rootObjectCount') ?? '0') }
    if (status !== 'CREATED' && status !== 'RUNNING') throw ended(status, textAt(operation, 'failure'))
    await api.wait(waitMs(looks), signal)
  }
}

function waitMs(looks: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 1.5 ** looks)
}

/** What a failed operation had written by then is no whole list: it is left alone. */
function ended(status: string | null, code: string | null): SourceError {
  if (status === 'FAILED' && code === 'ACCESS_DENIED')
    return failed(
      'forbidden',
      code,
      'Give the access token the scopes that docs/data-contract.md names for this source.',
    )
  if (status === 'FAILED')
    return failed('server', code ?? status, 'Read again later, or page by page, without "bulkFiles".')
  return failed('server', status ?? 'the operation is gone', 'Read again: another file will be written.')
}

function failed(kind: SourceErrorKind, said: string, remedy: string): SourceError {
  return new SourceError(kind, `The shop did not write its bulk file. It says: “${said.slice(0, 200)}”`, remedy)
}
