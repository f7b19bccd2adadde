import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerWorklist } from '../../../src/engine/answers/worklist'
import { saveFile } from '../../../src/export/saveFile'
import { isoOfDay } from '../../../src/state/isoDay'
import { machineValue } from '../../../src/ui/machineValue'
import { ChurnView } from '../../../src/views/churn/ChurnView'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { emptyWorkspace } from '../emptyWorkspace'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))
vi.mock('../../../src/export/saveFile', () => ({ saveFile: vi.fn<typeof saveFile>() }))

const records = smallCompany()
const analysis = analysisOf(records)

it('exports the whole call list in its order, with the calls that were logged, and no formula', async () => {
  const question = { scope: DEFAULT_SCOPE, count: Number.MAX_SAFE_INTEGER }
  const { rows, eligible, frame } = await answerWorklist(analysis, question, new AbortController().signal)
  const workspace = emptyWorkspace()
  const call = { account: rows[0]!.key, day: frame.asOfDay - 3, result: 'will-order' as const, text: '=wants cable' }
  workspace.getState().put('outcomes', { id: 'one', ...call }, 'Logged')
  openView(ChurnView, '/churn', { analysis, records, workspace })
  fireEvent.click(await screen.findByRole('button', { name: /^Export [\d,]+ rows?$/ }))
  await waitFor(() => expect(saveFile).toHaveBeenCalledOnce())
  const [name, text] = vi.mocked(saveFile).mock.calls[0]!
  expect(name).toBe(`call-list-${isoOfDay(frame.asOfDay)}-${eligible}-rows.csv`)
  const [head, ...lines] = text.split('\r\n')
  expect(head).toContain('expected loss')
  expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(rows.map(({ key }, at) => [String(at + 1), key]))
  expect(lines[0]).toMatch(new RegExp(`,${machineValue('day', call.day)},Will order,'=wants cable$`))
  expect(lines[0]).toContain(`,${machineValue('money', Math.round(rows[0]!.loss))},`)
  for (const line of lines) expect(line).not.toMatch(/(^|,)"?[=@]/)
  await screen.findByText(`Saved ${name}.`)
})
