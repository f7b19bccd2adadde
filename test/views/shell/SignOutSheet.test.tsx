import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { type SignOut, SignOutContext } from '../../../src/state/signOutContext'
import { AppShell } from '../../../src/views/shell/AppShell'
import { emptyWorkspace } from '../emptyWorkspace'
import { button, FACTS, renderShell, unseen } from './renderShell'

const ADA = { name: 'Ada Lind', signOut: '/auth/sign-out' }
const nothingLeft: SignOut = async () => []

async function shell(signIn: typeof FACTS.signIn, signOut = nothingLeft, workspace = emptyWorkspace()) {
  await renderShell(
    '/',
    <SignOutContext value={signOut}>
      <AppShell facts={{ ...FACTS, signIn }}>
        <p>a screen</p>
      </AppShell>
    </SignOutContext>,
    workspace,
  )
}

async function openedSheet(...given: Parameters<typeof shell>) {
  await shell(...given)
  fireEvent.click(button('Sign out'))
  return within(await screen.findByRole('dialog', { name: 'Sign out' }))
}

describe('signing in and out', () => {
  it('is nowhere where nobody signs in', async () => {
    await shell(null)
    expect(screen.queryByText(/Signed in/)).toBeNull()
    expect(screen.queryByRole('button', { name: 'Sign out', ...unseen })).toBeNull()
  })

  it('shows who is signed in, or that the proxy does not say', async () => {
    await shell(ADA)
    expect(screen.getByText('Ada Lind').closest('p')?.textContent).toBe('Signed in as Ada Lind')
  })

  it('shows that somebody is where the name is not known', async () => {
    await shell({ ...ADA, name: null })
    expect(screen.getByText('Signed in')).toBeTruthy()
  })

  it('goes to the path of the proxy', async () => {
    const paths: string[] = []
    const sheet = await openedSheet(ADA, async (path) => {
      paths.push(path)
      return []
    })
    expect(sheet.queryByRole('button', { name: 'Export the workspace' })).toBeNull()
    fireEvent.click(sheet.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(paths).toEqual(['/auth/sign-out']))
  })

  it('offers the workspace as a file before it goes', async () => {
    const workspace = emptyWorkspace()
    workspace.getState().put('views', { id: 'v1', name: 'Kiel', address: '/churn' }, 'Saved view Kiel')
    const sheet = await openedSheet(ADA, nothingLeft, workspace)
    expect(sheet.getByText(/1 thing in the workspace is kept nowhere else/)).toBeTruthy()
    expect(sheet.getByRole('button', { name: 'Export the workspace' })).toBeTruthy()
  })

  it('says what it could not remove, and lets somebody try again', async () => {
    const answers = [['files'], []]
    const sheet = await openedSheet(ADA, async () => answers.shift() ?? [])
    fireEvent.click(sheet.getByRole('button', { name: 'Sign out' }))
    expect((await sheet.findByRole('alert')).textContent).toMatch(
      /^Still in this browser: files\. Close the other tabs/,
    )
    fireEvent.click(sheet.getByRole('button', { name: 'Sign out' }))
    await waitFor(() => expect(sheet.queryByRole('alert')).toBeNull())
  })
})
