import { Link } from '@tanstack/react-router'

import type { EconomicsAnswer } from '../../state/answers'
import { costGapWords } from '../../ui/costGapWords'
import { LedgerTable } from '../../ui/LedgerTable'
import { Panel } from '../../ui/Panel'

interface Hidden {
  readonly name: string
  readonly needs: string
}

/** The tiles that are hidden because something is missing, and what that is; nothing where all are shown. */
export function UnavailablePanel({ economics }: { readonly economics: EconomicsAnswer | undefined }) {
  if (economics === undefined) return null
  const tiles = hiddenTiles(economics)
  if (tiles.length === 0) return null
  return (
    <Panel
      span={12}
      kicker={`Unavailable tiles, ${tiles.length}`}
      headline={
        economics.gap === 'sales-filter' ? 'Hidden under the sales filter' : 'Hidden because a source is missing'
      }
    >
      <LedgerTable
        label="Unavailable tiles"
        rows={tiles}
        rowId={({ name }) => name}
        columns={[
          { id: 'name', head: 'Figure', rowHead: true, cell: ({ name }) => name },
          { id: 'needs', head: 'What is missing', cell: ({ needs }) => needs },
          {
            id: 'where',
            head: 'Where to add it',
            cell: () => (
              <Link to="/data" search>
                Data
              </Link>
            ),
          },
        ]}
      />
    </Panel>
  )
}

function hiddenTiles({ gap, total }: EconomicsAnswer): readonly Hidden[] {
  const needs =
    gap === null
      ? total === null
        ? 'No chosen account was won in the months that the cost feed tells.'
        : null
      : costGapWords(gap)
  return needs === null
    ? []
    : [
        { name: 'LTV : CAC', needs },
        { name: 'CAC payback', needs },
      ]
}
