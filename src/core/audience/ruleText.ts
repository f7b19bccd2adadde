import { AUDIENCE_FIELDS, AUDIENCE_FIGURES, type AnyOf, type AudienceRule, type Condition } from './audienceRule'

/**
 * A rule as short text for an address: parts after one another by ";", conditions of which one must hold by "|", "-"
 * before a part that leaves out, "+" before what is added: `clv>=2000;country=UK,Ireland;state=due|silence>=45;-share12:Garden>=20`. A sign that
 * means something is written %XX within a value; a field of which no value is chosen yet stands alone: `country`.
 */
export function textOfRule({ parts, also }: AudienceRule): string {
  return [
    ...parts.map(({ without, conditions }) => `${without ? '-' : ''}${conditions.map(textOf).join('|')}`),
    ...also.map((condition) => `+${textOf(condition)}`),
  ].join(';')
}

/** Reads what `textOfRule` wrote. What it does not understand is left out; it never throws. */
export function ruleOfText(text: string): AudienceRule {
  const written = text.split(';')
  const also = written.flatMap((part) => (part.startsWith('+') ? (conditionOf(part.slice(1)) ?? []) : []))
  const parts = written.flatMap((part): AnyOf[] => {
    const without = part.startsWith('-')
    const conditions = (without ? part.slice(1) : part).split('|').flatMap((one) => conditionOf(one) ?? [])
    return conditions.length === 0 ? [] : [{ without, conditions }]
  })
  return { parts, also }
}

function textOf(condition: Condition): string {
  switch (condition.kind) {
    case 'field':
      return `${condition.field}${condition.not ? '!' : ''}${condition.values.length === 0 ? '' : '='}${condition.values.map(escaped).join(',')}`
    case 'figure':
      return `${condition.figure}${condition.sign}${condition.value}`
    case 'bought':
      return `bought${condition.within === 'ever' ? '' : '12'}${condition.not ? '!' : ''}:${escaped(condition.category)}`
    case 'traits':
      return `traits:${condition.traits.map(escaped).join(',')}`
    case 'share':
      return `share12:${escaped(condition.category)}${condition.sign}${condition.percent}`
  }
}

function conditionOf(text: string): Condition | null {
  const bought = /^bought(12)?(!)?:(.+)$/.exec(text)
  if (bought !== null) {
    const within = bought[1] === undefined ? 'ever' : '12 months'
    return { kind: 'bought', within, category: plain(bought[3]), not: bought[2] !== undefined }
  }
  const share = /^share12:(.+?)(>=|<)(-?[\d.]+)$/.exec(text)
  if (share !== null) {
    const percent = Number(share[3])
    return Number.isFinite(percent)
      ? { kind: 'share', category: plain(share[1]), sign: share[2] as '>=' | '<', percent }
      : null
  }
  const traits = /^traits:(.+)$/.exec(text)
  if (traits !== null) return { kind: 'traits', traits: traits[1].split(',').map(plain) }
  const figure = /^(\w+)(>=|<)(-?[\d.]+)$/.exec(text)
  if (figure !== null) {
    const name = AUDIENCE_FIGURES.find((one) => one === figure[1])
    const value = Number(figure[3])
    if (name !== undefined && Number.isFinite(value))
      return { kind: 'figure', figure: name, sign: figure[2] as '>=' | '<', value }
  }
  const field = /^([\w-]+)(!)?(?:=(.*))?$/.exec(text)
  const name = AUDIENCE_FIELDS.find((one) => one === field?.[1])
  if (field === null || name === undefined) return null
  return { kind: 'field', field: name, values: field[3]?.split(',').map(plain) ?? [], not: field[2] !== undefined }
}

const MEANING = /[%;|,:=<>!]/g

const escaped = (value: string) =>
  value.replaceAll(MEANING, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

const plain = (text: string) =>
  text.replaceAll(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
