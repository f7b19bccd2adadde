import type { Answer } from './roughNetwork'
import { workspaceServer } from './workspaceServer'

/** Where colleagues share their workspace. */
const WORKSPACE_URL = '/workspace/tenure.json'

/** The same server with a workspace that its people share, and a configuration that says where. */
export function withWorkspace(answer: Answer): Answer {
  const workspace = workspaceServer()
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === WORKSPACE_URL) return workspace(request)
    const response = await answer(request)
    if (pathname !== '/tenure.config.json' || !response.ok) return response
    const configuration = (await response.json()) as object
    return Response.json({ ...configuration, workspace: { url: WORKSPACE_URL } })
  }
}
