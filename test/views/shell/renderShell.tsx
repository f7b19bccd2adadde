import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'

import { dayOfCivil } from '../../../src/core/calendar'
import { WorkspaceContext } from '../../../src/state/workspaceContext'
import type { ShellFacts } from '../../../src/views/shell/shellFacts'
import { renderAt } from '../../state/routed'
import { emptyWorkspace } from '../emptyWorkspace'
import { InKit } from '../../ui/renderInKit'

export const FACTS: ShellFacts = {
  company: 'Harbour Gifts',
  signIn: null,
  newestDay: dayOfCivil(2011, 12, 9),
  oldestDay: dayOfCivil(2010, 12, 1),
  current: { from: dayOfCivil(2011, 9, 1), to: dayOfCivil(2011, 12, 1) },
  comparison: { from: dayOfCivil(2011, 6, 1), to: dayOfCivil(2011, 9, 1) },
  currencies: ['GBP', 'EUR'],
  configured: { zone: 'Europe/London', currency: 'GBP', fiscalYearStartMonth: 4, locale: null },
  definition: { kind: 'own' },
  fixedDays: 90,
  choices: [
    {
      of: 'accounts',
      field: 'country',
      values: ['Belgium', 'Eire', 'France', 'Germany', 'Italy', 'Norway', 'Portugal', 'Spain', 'United Kingdom'].map(
        (value, i) => ({ value, label: value, count: 100 - i }),
      ),
    },
    { of: 'accounts', field: 'state', values: [{ value: 'at-risk', label: 'At risk', count: 571 }] },
    { of: 'sales', field: 'channel', values: [{ value: 'web', label: 'Web', count: null }] },
  ],
  counts: { accounts: 4338, churn: 571 },
  sources: '1 of 2 sources current.',
  troubles: [],
  onReadAgain() {},
}

/** Draws a part of the shell at an address; waits until the screen is there. */
export function renderShell(address: string, node: ReactNode, workspace = emptyWorkspace(), basepath = '/') {
  return renderAt(
    address,
    <WorkspaceContext value={workspace}>
      <InKit>{node}</InKit>
    </WorkspaceContext>,
    {},
    basepath,
  )
}

/** A menu or popover counts as scrolled out of sight in a document without layout. */
export const unseen = { hidden: true } as const

export const button = (name: string | RegExp) => screen.getByRole('button', { name, ...unseen })
