import type { Random } from './random'

const BEGINNINGS = [
  'Brun',
  'Hast',
  'Kelm',
  'Lind',
  'Mers',
  'Nord',
  'Ost',
  'Palm',
  'Quer',
  'Rund',
  'Stern',
  'Tann',
  'Ulr',
  'Vorn',
  'Wend',
  'Zeck',
  'Drav',
  'Fenn',
  'Gris',
  'Harl',
  'Iven',
  'Jost',
  'Kord',
  'Lorn',
] as const
const ENDINGS = [
  'velt',
  'orn',
  'aken',
  'ingen',
  'hus',
  'ower',
  'ieck',
  'und',
  'esta',
  'amp',
  'ello',
  'erik',
  'ona',
  'ubert',
  'iska',
] as const

const TRADES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Installer: {
    DE: ['Elektrotechnik', 'Elektroanlagen', 'Gebäudetechnik', 'Elektro'],
    NL: ['Installatie', 'Elektro'],
    GB: ['Electrical', 'Installations'],
  },
  'Panel builder': {
    DE: ['Schaltanlagen', 'Schaltschrankbau', 'Steuerungsbau'],
    NL: ['Paneelbouw', 'Besturing'],
    GB: ['Control Panels', 'Switchgear'],
  },
  Industry: {
    DE: ['Maschinenbau', 'Fördertechnik', 'Kunststofftechnik', 'Mühlenwerke', 'Verpackung'],
    NL: ['Machinebouw', 'Voeding'],
    GB: ['Engineering', 'Foods', 'Packaging'],
  },
  Public: {
    DE: ['Klinikum', 'Zweckverband', 'Schulverbund', 'Verkehrsbetriebe'],
    NL: ['Scholengroep', 'Waterbedrijf'],
    GB: ['Schools Trust', 'Borough Works'],
  },
  Retailer: {
    DE: ['Elektrohandel', 'Baubedarf', 'Lichthaus'],
    NL: ['Groothandel', 'Bouwmarkt'],
    GB: ['Trade Supplies', 'Lighting Centre'],
  },
}

const LEGAL_FORMS: Readonly<Record<string, readonly string[]>> = {
  DE: ['GmbH', 'GmbH & Co. KG', 'KG', 'AG', 'e. K.'],
  AT: ['GmbH', 'KG'],
  NL: ['B.V.'],
  GB: ['Ltd', 'LLP'],
}

/** The made-up first word of a company name. */
export function nameStem(random: Random): string {
  return random.pick(BEGINNINGS) + random.pick(ENDINGS)
}

/** A made-up company name in the manner of its country and trade: "Brunvelt Schaltanlagen GmbH". */
export function companyName(
  random: Random,
  stem: string,
  segment: string,
  country: string,
  town: string | null,
): string {
  const trades = TRADES[segment]
  const trade = random.pick(trades[country] ?? trades['DE'])
  const place = town === null ? '' : ` ${town}`
  if (segment === 'Public') return country === 'GB' ? `${stem} ${trade}${place}` : `${trade} ${stem}${place}`
  return `${stem} ${trade}${place} ${random.pick(LEGAL_FORMS[country])}`
}

/** The same company as somebody else typed it: never the same string. */
export function otherSpelling(random: Random, company: string): string {
  const written = spellings(company)[random.below(5)]
  return written === company ? company.toUpperCase() : written
}

function spellings(company: string): readonly string[] {
  return [
    withoutUmlauts(company).toUpperCase(),
    company.replace(/ (?:& Co\. KG|e\. K\.|Ltd|LLP|B\.V\.|KG|AG)$/, ''),
    withoutUmlauts(company).replace('GmbH', 'Gesellschaft mbH').replace('Ltd', 'Limited'),
    company.replace(/ (\p{L}{2})\p{L}{4,} /u, ' $1. '),
    company.replace(/([lnrst])/, '$1$1'),
  ]
}

/** The mail domain of a company, under the top-level domain that is reserved for examples. */
export function mailDomain(company: string): string {
  return `${withoutUmlauts(company)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}.example`
}

function withoutUmlauts(text: string): string {
  return text.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue')
}
