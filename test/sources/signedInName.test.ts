import { describe, expect, it } from 'vitest'
import { createHttp } from '../../src/sources/http'
import { signedInName } from '../../src/sources/signedInName'

const signal = new AbortController().signal

const httpOf = (answer: () => Response) =>
  createHttp({
    origin: 'https://tenure.example',
    fetch: async () => answer(),
    sleep: () => Promise.resolve(),
    timeLimit: () => signal,
  })

const who = (name: string, answer: () => Response) => signedInName(httpOf(answer), { who: '/auth/who', name }, signal)

describe('who is signed in', () => {
  it('stands in the JSON that the proxy answers, at the path of the configuration', async () => {
    expect(await who('name', () => Response.json({ name: ' Ada Lind ' }))).toBe('Ada Lind')
    expect(await who('user.email', () => Response.json({ user: { email: 'ada@acme.example' } }))).toBe(
      'ada@acme.example',
    )
  })

  it('or in a header', async () => {
    const answer = () => new Response(null, { status: 204, headers: { 'X-User': 'ada' } })
    expect(await who('header:X-User', answer)).toBe('ada')
  })

  it.each([
    ['another answer', () => Response.json({ user: 'ada' })],
    ['an empty name', () => Response.json({ name: ' ' })],
    ['a refusal', () => new Response('', { status: 401 })],
    ['a page', () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['a network that fails', () => Response.error()],
  ])('is not known from %s', async (_, answer) => {
    expect(await who('name', answer)).toBeNull()
    expect(await who('header:X-User', answer)).toBeNull()
  })
})
