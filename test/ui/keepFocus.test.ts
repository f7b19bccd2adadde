import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepFocus } from '../../src/ui/keepFocus'

let end: () => void

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <section id="list">
        <ul>
          <li><button id="one">Remove one</button></li>
          <li><button id="two">Remove two</button></li>
          <li><button id="three">Remove three</button></li>
        </ul>
        <button id="add">Add</button>
      </section>
      <section><button id="elsewhere">Elsewhere</button></section>
    </main>`
  end = keepFocus(document)
})
afterEach(() => end())

const element = (id: string) => document.getElementById(id)!
async function removed(gone: Element) {
  gone.remove()
  await new Promise((resolve) => setTimeout(resolve))
  return document.activeElement?.id ?? ''
}

it('moves on to what took the place of the row that was removed', async () => {
  element('two').focus()
  expect(await removed(element('two').parentElement!)).toBe('three')
})

it('moves back where the last row was removed, and to the same panel where none is left', async () => {
  element('three').focus()
  expect(await removed(element('three').parentElement!)).toBe('two')
  element('one').closest('li')!.remove()
  expect(await removed(element('two').parentElement!)).toBe('add')
})

it('leaves the focus alone when something else goes, or the whole panel with the screen that it was on', async () => {
  element('add').focus()
  expect(await removed(element('two').parentElement!)).toBe('add')
  expect(await removed(element('list'))).toBe('')
})

it('does nothing after its end', async () => {
  end()
  element('two').focus()
  expect(await removed(element('two').parentElement!)).toBe('')
})
