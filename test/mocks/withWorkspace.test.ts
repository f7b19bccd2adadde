import { expect, it } from 'vitest'
import { withWorkspace } from '../../mocks/withWorkspace'
import { createHttp } from '../../src/sources/http'
import { workspaceOfText } from '../../src/state/workspaceText'

const served = withWorkspace(() => Response.json({ name: 'Voltrand' }))
const http = createHttp({
  origin: 'https://tenure.example',
  fetch: async (url, init) => served(new Request(url, init)),
})
const { signal } = new AbortController()
const URL_OF_IT = '/workspace/tenure.json'

it('the demo says where its workspace is, and serves one that begins empty', async () => {
  const { body } = await http.json('/tenure.config.json', { signal })
  expect(body).toEqual({ name: 'Voltrand', workspace: { url: URL_OF_IT } })
  const first = await http.document(URL_OF_IT, { signal })
  expect(workspaceOfText(first!.text)).toHaveProperty('workspace.views', [])
})

it('replaces it where the version is the expected one, and only there', async () => {
  const { etag } = (await http.document(URL_OF_IT, { signal }))!
  const expected = { etag: etag! }
  expect(await http.replace(URL_OF_IT, 'one', { signal, expected })).not.toBeNull()
  expect(await http.replace(URL_OF_IT, 'two', { signal, expected })).toBeNull()
  expect(await http.replace(URL_OF_IT, 'two', { signal, expected: 'absent' })).toBeNull()
  expect((await http.document(URL_OF_IT, { signal }))!.text).toBe('one')
})
