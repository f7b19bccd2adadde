import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

import { NAMED_FIGURES } from '../../../src/views/shell/figureIndex'
import { PLACES } from '../../../src/views/shell/places'

it('names figures by the ids of docs/metrics.md, under the heading of the place that shows them', () => {
  const sections = new Map(
    readFileSync('docs/metrics.md', 'utf8')
      .split(/^## /m)
      .map((section) => [section.slice(0, section.indexOf('\n')), section] as const),
  )
  const missing = NAMED_FIGURES.filter(({ metric, place }) => {
    const name = PLACES.find(({ id }) => id === place)?.name ?? ''
    return sections.get(name)?.includes(`\`${metric}\``) !== true
  })
  expect(missing).toEqual([])
})

it('names no figure and no id twice', () => {
  expect(new Set(NAMED_FIGURES.map(({ name }) => name)).size).toBe(NAMED_FIGURES.length)
  expect(new Set(NAMED_FIGURES.map(({ metric }) => metric)).size).toBe(NAMED_FIGURES.length)
})
