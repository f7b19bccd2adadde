import { describe, expect, it } from 'vitest'

import { Delta, type DeltaProps } from '../../src/ui/Delta'
import { renderInKit } from './renderInKit'

const said = (props: DeltaProps) => {
  const { container } = renderInKit(<Delta {...props} />)
  const span = container.querySelector('span')
  return [span?.textContent, span?.dataset['tone']]
}

describe('Delta', () => {
  it('calls a fall of churn better and a rise worse', () => {
    expect(said({ change: -0.021, kind: 'points', better: 'down' })).toEqual(['2.1 pts better', 'good'])
    expect(said({ change: 0.021, kind: 'points', better: 'down' })).toEqual(['2.1 pts worse', 'bad'])
    expect(said({ change: 0.097, kind: 'points', better: 'up' })).toEqual(['9.7 pts better', 'good'])
  })

  it('judges nothing where no direction is better', () => {
    expect(said({ change: 866, kind: 'count', better: 'neutral' })).toEqual(['866 more', 'plain'])
    expect(said({ change: -3, kind: 'count', better: 'neutral' })).toEqual(['3 less', 'plain'])
  })

  it('is "about the same" inside the noise, also at its edge and at zero', () => {
    expect(said({ change: 0.01, kind: 'points', better: 'up', noise: 0.01 })[0]).toBe('about the same')
    expect(said({ change: 0, kind: 'count', better: 'up' })[0]).toBe('about the same')
  })

  it('says that there is nothing to compare with', () => {
    expect(said({ change: null, kind: 'count', better: 'up' })[0]).toBe('no comparison')
    expect(said({ change: Number.NaN, kind: 'count', better: 'up', absent: 'no autumn before' })[0]).toBe(
      'no autumn before',
    )
  })

  it('takes other words', () => {
    const words = { up: 'later', down: 'sooner' }
    expect(said({ change: -1, kind: 'count', better: 'down', words })).toEqual(['1 sooner', 'good'])
  })
})
