import { expect, test } from 'vitest'
import { roughNetwork } from '../../mocks/roughNetwork'

const url = (n: number) => `https://tenure.example/${n}`

test('every answer waits 4 to 12 milliseconds', async () => {
  const waits: number[] = []
  const answer = roughNetwork(
    () => new Response('well'),
    async (ms) => void waits.push(ms),
  )
  for (let n = 0; n < 500; n++) await answer(new Request(url(n)))
  expect(Math.min(...waits)).toBe(4)
  expect(Math.max(...waits)).toBe(12)
})

test('a load of 350 pages meets both kinds of trouble, always the same ones', async () => {
  const load = async () => {
    const answer = roughNetwork(
      () => new Response('well'),
      () => Promise.resolve(),
    )
    const statuses: number[] = []
    for (let n = 0; n < 350; n++) statuses.push((await answer(new Request(url(n)))).status)
    return statuses
  }
  const statuses = await load()
  expect(statuses.filter((status) => status === 429).length).toBe(3)
  expect(statuses.filter((status) => status === 503).length).toBe(2)
  expect(await load()).toEqual(statuses)
})

test('too many requests say when to come again', async () => {
  const answer = roughNetwork(
    () => new Response('well'),
    () => Promise.resolve(),
  )
  const answers: Response[] = []
  for (let n = 0; n < 30; n++) answers.push(await answer(new Request(url(n))))
  expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('0')
})

test('however the requests fall, an address is refused at most once', async () => {
  for (let shift = 0; shift < 400; shift++) {
    const answer = roughNetwork(
      () => new Response('well'),
      () => Promise.resolve(),
    )
    for (let n = 0; n < shift; n++) await answer(new Request(url(n)))
    const statuses: number[] = []
    for (let tries = 0; tries < 4; tries++) statuses.push((await answer(new Request(url(-1)))).status)
    expect(statuses.filter((status) => status !== 200).length).toBeLessThan(2)
  }
})
