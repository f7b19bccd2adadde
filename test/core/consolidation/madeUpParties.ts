import type { Party } from '../../../src/core/consolidation/partyTraits'
import { oneOf, seeded } from '../../faults/seeded'
import type { KnownParties } from './seededCompanies'

const SOUNDS = [
  'al',
  'ber',
  'cor',
  'dun',
  'el',
  'fro',
  'gra',
  'hol',
  'is',
  'jun',
  'kel',
  'lor',
  'mar',
  'nor',
  'ost',
  'per',
]
const ENDINGS = ['dal', 'wick', 'heim', 'ville', 'bruck', 'ford', 'stein', 'mont', 'hög', 'lund']
const TRADES = [
  'Elektro',
  'Engineering',
  'Logistics',
  'Pumpentechnik',
  'Bâtiment',
  'Plumbing',
  'Metallbau',
  'Instruments',
]
const FORMS: Readonly<Record<string, readonly string[]>> = {
  DE: ['GmbH', 'AG', 'GmbH & Co. KG'],
  GB: ['Ltd', 'plc', 'LLP'],
  FR: ['SARL', 'SAS', 'SA'],
}
const LONG: Readonly<Record<string, string>> = {
  GmbH: 'G.m.b.H.',
  AG: 'Aktiengesellschaft',
  Ltd: 'Limited',
  SA: 'S.A.',
}
const CITIES = ['Aalen', 'Bourges', 'Celle', 'Dijon', 'Exeter', 'Fulda', 'Gap', 'Hull', 'Iserlohn', 'Joigny']

interface Company {
  readonly key: string
  readonly country: string
  readonly city: string
  readonly words: string
  readonly form: string
  readonly tax: string
  readonly domain: string | null
}

/**
 * `count` companies, half of them in a shop and an ERP: with the tax number or the address missing on either side,
 * mailboxes of providers, sister companies at one domain, companies of one name in several towns, several companies that
 * file under one tax number, and every way of spelling a name.
 */
export function madeUpParties(seed: number, count: number): KnownParties {
  const random = seeded(seed)
  const companies: Company[] = []
  for (let i = 0; i < count; i++) companies.push(company(random, i, companies.at(-1)))
  const known: { party: Party; key: string }[] = []
  for (const [i, one] of companies.entries()) {
    const where = random()
    const linked = random() < 0.1
    if (where < 0.75) known.push({ party: erpParty(random, one, i), key: one.key })
    if (where > 0.25) known.push({ party: shopParty(random, one, i, linked), key: one.key })
    if (where > 0.95) known.push({ party: shopParty(random, one, count + i, false), key: one.key })
  }
  return { parties: known.map(({ party }) => party), company: known.map(({ key }) => key) }
}

function company(random: () => number, place: number, before: Company | undefined): Company {
  const proper = oneOf(random, SOUNDS) + oneOf(random, SOUNDS) + oneOf(random, SOUNDS) + oneOf(random, ENDINGS)
  const country = oneOf(random, Object.keys(FORMS))
  const made: Company = {
    key: `C${place}`,
    country,
    city: oneOf(random, CITIES),
    words: `${proper[0]!.toUpperCase()}${proper.slice(1)} ${oneOf(random, TRADES)}`,
    form: oneOf(random, FORMS[country]!),
    tax: country + String(10_000_000 + Math.floor(random() * 89_999_999)),
    domain: random() < 0.15 ? null : `${proper}${place}.example`,
  }
  if (before === undefined) return made
  const kind = random()
  // A sister at the same domain, a namesake in another town, two that file under one number.
  if (kind < 0.05)
    return { ...made, words: `${before.words.split(' ')[0]} ${oneOf(random, TRADES)} Holding`, domain: before.domain }
  if (kind < 0.07) {
    const elsewhere = oneOf(
      random,
      CITIES.filter((city) => city !== before.city),
    )
    return { ...made, words: before.words, form: before.form, country: before.country, city: elsewhere }
  }
  if (kind < 0.08) return { ...made, tax: before.tax, country: before.country }
  return made
}

function erpParty(random: () => number, one: Company, place: number): Party {
  return {
    source: 0,
    numbers: [`E${place}`],
    otherNumbers: [],
    company: spelled(random, one),
    email: one.domain === null || random() < 0.1 ? null : `office@${one.domain}`,
    taxNumber: random() < 0.8 ? one.tax : null,
    country: one.country,
    city: one.city,
  }
}

function shopParty(random: () => number, one: Company, place: number, linked: boolean): Party {
  return {
    source: 1,
    numbers: [String(place)],
    otherNumbers: linked ? [`E${place}`] : [],
    company: `${one.words} ${one.form}`,
    email: one.domain === null || random() < 0.05 ? `buyer${place}@mailbox.example` : `Buyer${place}@${one.domain}`,
    taxNumber: random() < 0.6 ? `${one.tax.slice(0, 2)} ${one.tax.slice(2, 6)} ${one.tax.slice(6)}` : null,
    country: one.country,
    city: random() < 0.9 ? one.city : oneOf(random, CITIES),
  }
}

function spelled(random: () => number, { words, form, city }: Company): string {
  const slip = 2 + Math.floor(random() * 4)
  return oneOf(random, [
    () => `${words} ${form}`,
    () => `${words} ${form}`.toUpperCase(),
    () => `${words} ${LONG[form] ?? form}`,
    () => words,
    () => `${words}  ${form} `,
    () => `${words} ${form}, ${city}`,
    () => `${words.split(' ').toReversed().join(' ')} ${form}`,
    () => `${words.slice(0, slip)}${words[slip + 1]}${words[slip]}${words.slice(slip + 2)} ${form}`,
    () => `${words.split(' ')[0]} ${words.split(' ')[1]!.slice(0, 4)}. ${form}`,
  ])()
}
