import { expect, test } from 'vitest'
import { delimiterOf } from '../../../src/sources/csv/delimiterOf'

test.for<[text: string, delimiter: string]>([
  ['a,b\n1,2\n3,4', ','],
  ['a;b\n1,5;2\n3,4;5', ';'],
  ['a\tb\tc\n1\t2,5\t3', '\t'],
  ['a|b\n1|2', '|'],
  ['name;note\n"x, y";"a, b"', ';'],
  ['a,b,c\n"x;y",2,3\n"p;q",4,5', ','],
  ['only\n1\n2', ','],
  ['', ','],
])('%j', ([text, delimiter]) => {
  expect(delimiterOf(text)).toBe(delimiter)
})
