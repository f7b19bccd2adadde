import { fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'

import { ACCOUNT_STATES } from '../../src/core/accountState'
import { Banner } from '../../src/ui/Banner'
import { Button } from '../../src/ui/Button'
import { EmptyState, Gate } from '../../src/ui/EmptyState'
import { useFormat } from '../../src/ui/FormatContext'
import { PageHead } from '../../src/ui/PageHead'
import { PageProgress } from '../../src/ui/PageProgress'
import { ShareBar } from '../../src/ui/ShareBar'
import { SideDrawer } from '../../src/ui/SideDrawer'
import { STATE_WORDS, StateChip } from '../../src/ui/StateChip'
import { renderInKit } from './renderInKit'
import { render } from '@testing-library/react'

describe('PageHead', () => {
  it('names the document and the page', () => {
    renderInKit(<PageHead title="Churn" headline="571 accounts are at risk" lede="One sentence." actions="actions" />)
    expect(document.title).toBe('Churn · Tenure')
    expect(screen.getByRole('heading', { level: 1, name: '571 accounts are at risk' })).toBeTruthy()
  })

  it('keeps its name while the finding is on its way, and shows what is read', () => {
    renderInKit(
      <PageProgress value={{ label: 'Reading orders', done: 352_118, total: 541_909, detail: 'page 17 of 26' }}>
        <PageHead title="Churn" headline={null} />
      </PageProgress>,
    )
    expect(screen.getByRole('heading', { level: 1, name: 'Churn' })).toBeTruthy()
    expect(screen.getByRole('status').textContent).toBe('Reading orders page 17 of 26352,118 of 541,909')
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Reading orders' })
    expect([bar.value, bar.max]).toEqual([352_118, 541_909])
  })

  it('draws no bar where the whole is not known', () => {
    renderInKit(
      <PageProgress value={{ label: 'Reading orders', done: 40, total: null }}>
        <PageHead title="Churn" headline={null} />
      </PageProgress>,
    )
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})

describe('StateChip', () => {
  it.each(ACCOUNT_STATES)('%s has a word and a shape of its own', (state) => {
    const { container } = renderInKit(<StateChip state={state} />)
    expect(container.textContent).toBe(STATE_WORDS[state])
    expect(container.querySelector('svg')?.children.length).toBeGreaterThan(0)
  })
})

describe('EmptyState and Gate', () => {
  it('says why, and how far it is', () => {
    renderInKit(
      <EmptyState icon={null} title="No account matches" actions={<Button>Clear all</Button>} missing>
        Iceland has 1 account.
        <Gate label="Months of history" have={12} need={18} unit="months" />
      </EmptyState>,
    )
    expect(screen.getByText('No account matches')).toBeTruthy()
    expect(screen.getByText('12').parentElement?.textContent).toBe('12 of 18 months')
    const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Months of history' })
    expect([bar.value, bar.max]).toEqual([12, 18])
  })
})

describe('Banner', () => {
  it('tells what happened, what it means and what to press', () => {
    const onClick = vi.fn()
    renderInKit(
      <Banner title="Costs stopped at page 3." actions={<Button onClick={onClick}>Read again</Button>}>
        Everything else is current.
      </Banner>,
    )
    expect(screen.getByRole('status').textContent).toContain('Costs stopped at page 3. Everything else is current.')
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }))
    expect(onClick).toHaveBeenCalledOnce()
  })
})

describe('ShareBar', () => {
  it('stays inside its width and draws what is expected hatched', () => {
    const { container } = renderInKit(<ShareBar share={1.4} expected={0.3} />)
    const [, solid, hatched] = container.querySelectorAll<HTMLElement>('span')
    expect(solid.style.width).toBe('100%')
    expect(hatched.style.width).toBe('30%')
  })
})

describe('SideDrawer', () => {
  function Account({ scrim }: { readonly scrim: boolean }) {
    const [opened, setOpened] = useState(false)
    return (
      <>
        <button type="button" onClick={() => setOpened(true)}>
          open
        </button>
        <SideDrawer opened={opened} onClose={() => setOpened(false)} title="Crown Quay" label="Account" scrim={scrim}>
          the account
        </SideDrawer>
      </>
    )
  }

  it.each([true, false])(
    'is a named dialog that Esc closes, with the focus back where it was (scrim: %s)',
    async (scrim) => {
      renderInKit(<Account scrim={scrim} />)
      const opener = screen.getByRole('button', { name: 'open' })
      opener.focus()
      fireEvent.click(opener)
      const drawer = await screen.findByRole('dialog', { name: 'Account' })
      expect(drawer.textContent).toContain('the account')
      fireEvent.keyDown(document.body, { key: 'Escape' })
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      await waitFor(() => expect(document.activeElement).toBe(opener))
    },
  )
})

describe('the kit outside its provider', () => {
  it('says what is missing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const Bare = () => useFormat().count(1)
    expect(() => render(<Bare />)).toThrow('wrap the screen in UiProvider')
  })
})
