import { describe, expect, test } from 'vitest'
import { BrokenPack } from '../../src/store/BrokenPack'
import { readNewest, writeBeside } from '../../src/store/fileShelf'
import { faultyDisk } from './faultyDisk'

const text = (words: string) => () => [
  new TextEncoder().encode(words.slice(0, 3)),
  new TextEncoder().encode(words.slice(3)),
]

/** Takes what begins with "whole", and says what is behind. */
function open(bytes: Uint8Array): string {
  const words = new TextDecoder().decode(bytes)
  if (!/^whole .*\.$/.test(words)) throw new BrokenPack(words)
  return words
}

describe('files on a disk', () => {
  test('nothing is there at first', async () => {
    expect(await readNewest(faultyDisk(), open)).toBeNull()
  })

  test('the newest is read, and the only one that stays', async () => {
    const disk = faultyDisk()
    await writeBeside(disk, text('whole one.'))
    await writeBeside(disk, text('whole two.'))
    expect(await readNewest(disk, open)).toBe('whole two.')
    expect(disk.names()).toEqual(['2.snapshot'])
  })

  test('the tenth is newer than the ninth', async () => {
    const disk = faultyDisk()
    for (let i = 1; i <= 11; i++) await writeBeside(disk, text(`whole ${i}.`))
    expect(await readNewest(disk, open)).toBe('whole 11.')
  })

  test('a refused file is removed, and the one before is read', async () => {
    const disk = faultyDisk()
    await writeBeside(disk, text('whole one.'))
    disk.put('2.snapshot', 'half')
    expect(await readNewest(disk, open)).toBe('whole one.')
    expect(disk.names()).toEqual(['1.snapshot'])
  })

  test('other errors than a refusal are told, and remove nothing', async () => {
    const disk = faultyDisk()
    await writeBeside(disk, text('whole one.'))
    const mistake = () => {
      throw new TypeError('a mistake')
    }
    await expect(readNewest(disk, mistake)).rejects.toThrow('a mistake')
    expect(disk.names()).toEqual(['1.snapshot'])
  })

  test('a full disk leaves what was there, and no half file', async () => {
    const disk = faultyDisk()
    await writeBeside(disk, text('whole one.'))
    disk.room = 5
    await expect(writeBeside(disk, text('whole two, and long.'))).rejects.toMatchObject({ name: 'QuotaExceededError' })
    expect(await readNewest(disk, open)).toBe('whole one.')
    expect(disk.names()).toEqual(['1.snapshot'])
  })

  test('whichever call fails, alone or with all behind it as when a worker ends: the old or the new snapshot is there whole, never neither', async () => {
    let wentThrough = 0
    for (let failing = 1; wentThrough === 0; failing++) {
      for (const lasting of [false, true]) {
        const disk = faultyDisk()
        await writeBeside(disk, text('whole one.'))
        disk.failAt(failing, lasting)
        await writeBeside(disk, text('whole two.')).catch(() => undefined)
        if (disk.calls < failing) wentThrough = failing
        disk.mend()
        expect(await readNewest(disk, open), `call ${failing}`).toMatch(/^whole (one|two)\.$/)
        await writeBeside(disk, text('whole three.'))
        expect(await readNewest(disk, open), `call ${failing}`).toBe('whole three.')
        expect(disk.names()).toHaveLength(1)
      }
    }
    expect(wentThrough).toBeGreaterThan(5)
  })
})
