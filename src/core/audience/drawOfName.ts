import { hashText } from '../hashText'

/**
 * The seed of the draw of an export of this name, 0 to 2³² − 1: the same name draws the same accounts again, another name
 * others, so that not always the same ones are held out. Without a name it is `seed` itself.
 */
export function drawOfName(name: string, seed: number): number {
  const plain = name.trim()
  return plain === '' ? seed : hashText(`${seed} ${plain}`)
}
