import { expect, it } from 'vitest'
import { claimLines } from '../../src/charts/claimLines'
import { tornado } from '../../src/charts/tornado'
import { TOKENS } from '../../src/ui/tokens'

const style = { ...TOKENS.light, narrow: false }

it('a tornado says the range and both changes of each rate, the lower first', () => {
  const drawing = tornado(
    {
      bars: [
        { name: 'Yearly loss', range: '5% – 30%', ends: [412, -338] },
        { name: 'Margin', range: '20% – 30%', ends: [-10, 10] },
      ],
      base: '€1,284',
      print: String,
    },
    style,
  )
  expect(drawing.points.map(({ said }) => said)).toEqual([
    'Yearly loss, 5% – 30%: -338 to 412',
    'Margin, 20% – 30%: -10 to 10',
  ])
  expect(drawing.option.xAxis).toMatchObject({ min: -412, max: 412 })
})

it('a claim is drawn over the whole width, and the band only where it is known', () => {
  const input = {
    places: ['Start', 'Year 1'],
    claim: { name: 'The claim', value: 1.5 },
    lines: [{ name: 'Accounts', values: [1, 1.03] }],
    low: [1, 1.01],
    high: [1, 1.05],
    other: null,
    print: String,
    printTick: String,
  }
  const ids = (drawing: ReturnType<typeof claimLines>) =>
    (drawing.option.series as { id: string }[]).map(({ id }) => id)
  const drawing = claimLines(input, style)
  expect(ids(drawing)).toEqual(['Accounts', 'claim', 'low', 'interval'])
  expect((drawing.option.series as { data: number[] }[])[1]?.data).toEqual([1.5, 1.5])
  expect(drawing.points.map(({ said }) => said)).toEqual(['Start, Accounts: 1', 'Year 1, Accounts: 1.03'])
  expect(ids(claimLines({ ...input, low: [1, Number.NaN] }, style))).toEqual(['Accounts', 'claim'])
})
