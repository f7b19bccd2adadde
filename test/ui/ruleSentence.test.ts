import { expect, it } from 'vitest'
import { ruleOfText } from '../../src/core/audience/ruleText'
import { formatOf } from '../../src/ui/format'
import { ruleSentence } from '../../src/ui/ruleSentence'

const format = formatOf('en-GB', 'EUR')

it.each([
  ['', 'All accounts that ever bought.'],
  ['clv>=57550', 'Accounts whose historical CLV is at least €57,550.'],
  ['aov<99.5', 'Accounts whose average order value is below €99.50.'],
  [
    'silence>=1;tenure<400',
    'Accounts whose last order was at least 1 day ago, and whose first order was less than 400 days ago.',
  ],
  [
    'orders<1|orders12>=3',
    'Accounts either with fewer than 1 order so far or with at least 3 orders in the last 12 months.',
  ],
  ['bought:Tools;bought12!:Cable', 'Accounts that bought Tools, and that did not buy Cable in the last 12 months.'],
  ['share12:Tools>=12.5', 'Accounts whose share of Tools in the last 12 months is at least 12.5%.'],
  [
    'net>=250;due<14',
    'Accounts whose net CLV is at least €250, and whose next order is due in less than 14 days or by now.',
  ],
  ['due>=0', 'Accounts whose next order is due on the as-of day or later.'],
  ['due<0', 'Accounts whose next order was due before the as-of day.'],
  ['due<-5', 'Accounts whose next order has been due for more than 5 days.'],
  ['due>=-1', 'Accounts whose next order has been due for at most 1 day or is still to come.'],
  ['country!=UK;region!=A,B,C', 'Accounts whose country is not UK, and whose region is neither A, B nor C.'],
  ['state=at-risk,due', 'Accounts whose state is at risk or due.'],
  ['tag=;country=', 'Accounts whose tag is none, and whose country is unknown.'],
  [
    'country;ordered!',
    'Accounts whose country is still to be chosen, and whose age at an order is still to be chosen.',
  ],
  ['ordered=m2,q3', 'Accounts that ordered in month 2 or in quarter 3.'],
  [
    '-bought:Tools|clv<5',
    'All accounts that ever bought, leaving out those that bought Tools or whose historical CLV is below €5.',
  ],
  [
    'country=A|risk>=50|bought!:B',
    'Accounts either whose country is A, whose risk of no order is at least 50% or that never bought B.',
  ],
  [
    'clv>=1;-tag=x;+traits:channel%3AFair%3A+A,returned',
    'Accounts whose historical CLV is at least €1; and also those that came through Fair: A and have returned goods; from all of them, those whose tag is x are left out.',
  ],
  [
    '+traits:category%3ATools,first-order,odd',
    'All accounts that ever bought; and also those that buy Tools above average, have a first order among the highest quarter and have the trait odd.',
  ],
])('%s reads as a sentence of which every part is grammatical', (text, sentence) => {
  expect(ruleSentence(ruleOfText(text.replaceAll('+A', ' A')), format)).toBe(sentence)
})
