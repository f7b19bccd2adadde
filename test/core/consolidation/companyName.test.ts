import { expect, test } from 'vitest'
import { companyName } from '../../../src/core/consolidation/companyName'

test.each([
  ['Lärchner Logistik GmbH & Co. KG', 'laerchner logistik', 'gmbh & co kg'],
  ['LAERCHNER LOGISTIK GMBH UND CO KG', 'laerchner logistik', 'gmbh & co kg'],
  ['Jägerland Prüftechnik G.m.b.H.', 'jaegerland prueftechnik', 'gmbh'],
  ['Wendhus Gesellschaft mbH & Co. KG', 'wendhus', 'gmbh & co kg'],
  ['Grünhoff Kälte Aktiengesellschaft', 'gruenhoff kaelte', 'ag'],
  ['Harrowby Conveyors Ltd.', 'harrowby conveyors', 'ltd'],
  ['HARROWBY  CONVEYORS LIMITED ', 'harrowby conveyors', 'ltd'],
  ['Fenmoor Engineering PLC', 'fenmoor engineering', 'plc'],
  ['Palo Norte Freight L.L.C., Salem Creek', 'palo norte freight', 'llc'],
  ['Smith, Ltd', 'smith', 'ltd'],
  ["O'Dunmore Tooling LLP", 'odunmore tooling', 'llp'],
  ['Tool & Die Corp.', 'tool die', 'corp'],
  ['Redcliff Tool & Die Inc. - branch', 'redcliff tool die', 'inc'],
  ['Prairie Hill Cooling Inc. (old)', 'prairie hill cooling', 'inc'],
  ['Société Générale S.A.', 'societe generale', 'sa'],
  ['Łódź Sp. z o.o.', 'lodz', 'spzoo'],
  ['Ørsted A/S', 'oersted', 'as'],
  ['Company', 'company', null],
  ['The Of', 'the of', null],
  ['(old)', 'old', null],
  ['', '', null],
] as const)('%s', (text, words, form) => {
  expect(companyName(text)).toEqual({ words: words === '' ? [] : words.split(' '), form })
})

test('an accent typed as a mark of its own is the same letter', () => {
  expect(companyName('Ko\u0308hler')).toEqual(companyName('Köhler'))
})
