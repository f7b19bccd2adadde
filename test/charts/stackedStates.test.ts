import { describe, expect, it } from 'vitest'

import { stackedStates, type StackedStatesInput } from '../../src/charts/stackedStates'
import { draw, inColour, NARROW, WIDE } from './drawn'

const INPUT: StackedStatesInput = {
  places: ['Nov', '', ''],
  placesSaid: ['28 Nov', '5 Dec', '9 Dec'],
  layers: [
    { name: 'Active', state: 'active', counts: new Uint32Array([100, 110, 120]) },
    { name: 'Due', state: 'due', counts: new Uint32Array([50, 40, 30]) },
    { name: 'At risk', state: 'at-risk', counts: new Uint32Array([10, 10, 20]) },
    { name: 'Churned', state: 'churned', counts: new Uint32Array([0, 5, 40]) },
  ],
  print: String,
}

describe('stackedStates', () => {
  const drawn = draw(stackedStates(INPUT, WIDE))

  it('names each state with its last count, and only the labelled weeks', () => {
    for (const text of ['Active', '120', 'Churned', '40', 'Nov']) expect(drawn.texts.join(' ')).toContain(text)
    expect(drawn.texts).not.toContain('')
  })

  it('fills each state in its own colour', () => {
    for (const colour of [WIDE.series[0], WIDE.series[4], WIDE.series[1], WIDE.grey]) {
      expect(inColour(drawn, colour).some(({ fill }) => fill === colour)).toBe(true)
    }
  })

  it('tells every count of every week', () => {
    const { points } = stackedStates(INPUT, WIDE)
    expect(points).toHaveLength(12)
    expect(points[2]).toEqual({ series: 0, index: 2, said: 'Active, 9 Dec, 120' })
    expect(points.at(-1)?.said).toBe('Churned, 9 Dec, 40')
  })

  it('leaves the counts out of the names where it is narrow', () => {
    expect(draw(stackedStates(INPUT, NARROW), NARROW).texts).not.toContain(' 120')
  })

  it.each([WIDE, NARROW])('keeps the names of states without an account apart, in the order of the layers', (style) => {
    const emptied = INPUT.layers.map((layer) => ({
      ...layer,
      counts: layer.state === 'active' ? layer.counts : [50, 40, 0],
    }))
    const { svg } = draw(stackedStates({ ...INPUT, layers: emptied }, style), style)
    const tops = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\)"[^>]*>(Active|Due|At risk|Churned)</g)]
      .map(([, top, name]) => ({ name, top: Number(top) }))
      .toSorted((a, b) => a.top - b.top)
    expect(tops.map(({ name }) => name)).toEqual(['Churned', 'At risk', 'Due', 'Active'])
    for (const [place, { top }] of tops.slice(1).entries()) {
      expect(top - (tops[place]?.top ?? top)).toBeGreaterThanOrEqual(16)
    }
  })
})
