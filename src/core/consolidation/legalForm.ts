/** The ways each legal form is written, folded and without dots; longer ones first within a form. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'gmbh & co kg': ['gesellschaft mbh and co kg', 'gmbh and co kg', 'gmbh und co kg', 'gmbh u co kg', 'gmbh co kg'],
  kgaa: ['kgaa', 'kommanditgesellschaft auf aktien'],
  gmbh: ['gesellschaft mit beschraenkter haftung', 'gesellschaft mbh', 'ges mbh', 'gesmbh', 'gmbh', 'mbh'],
  ug: ['ug haftungsbeschraenkt', 'ug'],
  ag: ['aktiengesellschaft', 'ag'],
  kg: ['kommanditgesellschaft', 'kg'],
  ohg: ['offene handelsgesellschaft', 'ohg'],
  ek: ['eingetragener kaufmann', 'ek'],
  ev: ['eingetragener verein', 'ev'],
  eg: ['eingetragene genossenschaft', 'eg'],
  gbr: ['gbr'],
  se: ['se'],
  ltd: ['private limited', 'pvt ltd', 'pty ltd', 'limited', 'ltd'],
  plc: ['public limited company', 'plc'],
  llp: ['limited liability partnership', 'llp'],
  lp: ['limited partnership', 'lp'],
  cic: ['community interest company', 'cic'],
  inc: ['incorporated', 'inc'],
  llc: ['limited liability company', 'llc'],
  corp: ['corporation', 'corp'],
  co: ['company', 'co'],
  sa: ['societe anonyme', 'sociedad anonima', 'sa'],
  sas: ['sasu', 'sas'],
  sarl: ['sarl', 'eurl'],
  sl: ['sociedad limitada', 'slu', 'sl'],
  srl: ['srl'],
  spa: ['spa'],
  bv: ['bv'],
  nv: ['nv'],
  ab: ['aktiebolag', 'ab'],
  as: ['a s', 'as', 'asa'],
  aps: ['aps'],
  oy: ['oyj', 'oy'],
  spzoo: ['sp z oo', 'spzoo'],
  sro: ['sro'],
  kft: ['kft'],
}

const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([form, spellings]) => spellings.map((spelling) => [spelling, form] as const)),
)
const LONGEST = Math.max(...[...FORMS.keys()].map((spelling) => spelling.split(' ').length))

/** A company's words without its legal form, and the form under one name; null where none is written. */
export interface NameAndForm {
  readonly words: readonly string[]
  readonly form: string | null
}

/**
 * Takes the legal form off the end of a company's folded words ("harrowby conveyors limited" → "harrowby conveyors",
 * ltd). A name that is nothing but a form keeps its words.
 */
export function legalForm(words: readonly string[]): NameAndForm {
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
    const form = FORMS.get(words.slice(-length).join(' '))
    if (form !== undefined) return { words: words.slice(0, -length), form }
  }
  return { words, form: null }
}
