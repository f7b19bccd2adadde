import { expect, test } from 'vitest'
import { strictHeaders } from '../../vite.config'
import { openPage } from './openPage'

const javascript = { ...strictHeaders, 'Content-Type': 'text/javascript' }

test('a module worker of our own origin starts and answers', async () => {
  const { page } = await openPage('/', {
    build: 'production',
    prepare: (fresh) =>
      fresh.route('/echo-worker.js', (route) =>
        route.fulfill({ headers: javascript, body: 'onmessage = (event) => postMessage(event.data * 2)' }),
      ),
  })
  const answer = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/echo-worker.js', { type: 'module' })
        worker.addEventListener('message', (event) => resolve(event.data))
        worker.addEventListener('error', () => reject(new Error('The worker did not start.')))
        worker.postMessage(21)
      }),
  )
  expect(answer).toBe(42)
})

test.each(['https://elsewhere.example/worker.js', 'data:text/javascript,postMessage(1)', 'blob:null/1'])(
  'a worker from %s is refused',
  async (url) => {
    const { page, noise } = await openPage('/', { build: 'production' })
    const refusal = page.evaluate((address) => new Worker(address, { type: 'module' }).terminate(), url)
    await expect(refusal).rejects.toThrow('TrustedScriptURL')
    await takeRefusal(noise)
  },
)

test('an element can be emptied, and filled only with text', async () => {
  const { page, noise } = await openPage('/', { build: 'production' })
  const left = await page.evaluate(() => {
    const element = document.createElement('div')
    element.textContent = '<b>text</b>'
    const before = element.innerHTML
    element.innerHTML = ''
    return [before, element.childNodes.length]
  })
  expect(left).toEqual(['&lt;b&gt;text&lt;/b&gt;', 0])

  const filled = page.evaluate(() => {
    document.createElement('div').innerHTML = '<img src=x>'
  })
  await expect(filled).rejects.toThrow('TrustedHTML')
  await takeRefusal(noise)
})

test('a string never becomes a script', async () => {
  const { page, noise } = await openPage('/', { build: 'production' })
  const written = page.evaluate(() => {
    document.createElement('script').textContent = 'window.injected = true'
  })
  await expect(written).rejects.toThrow('TrustedScript')
  await takeRefusal(noise)

  // In a timer, because what the test itself evaluates may evaluate more.
  const evaluated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(Reflect.construct(Function, ['return 1']))
          } catch (error) {
            resolve(String(error))
          }
        })
      }),
  )
  expect(evaluated).toMatch(/EvalError/)
  await takeRefusal(noise)
})

/** The refusal is told to the page a moment after the exception: waits for it and takes it out of the noise. */
async function takeRefusal(noise: string[]): Promise<void> {
  await expect.poll(() => noise.join('\n')).toContain('policy violation: require-trusted-types-for')
  noise.splice(0)
}
