import type { Customer } from '../core/customer'

/** One way to know a test or internal account: a field of its customer record, and what stands in it. */
export interface AccountExclusion {
  readonly field: 'id' | 'company' | 'email' | 'tag'
  readonly match: 'is' | 'startsWith' | 'endsWith' | 'contains'
  readonly text: string
}

/** Whether any of the rules describes the customer. Capital and small letters are the same. */
export function isExcludedAccount(customer: Customer, rules: readonly AccountExclusion[]): boolean {
  return rules.some(({ field, match, text }) => {
    const wanted = text.toLowerCase()
    return textsOf(customer, field).some((value) => matches(value.toLowerCase(), match, wanted))
  })
}

function textsOf(customer: Customer, field: AccountExclusion['field']): readonly string[] {
  if (field === 'tag') return customer.tags
  const text = customer[field]
  return text === null ? [] : [text]
}

function matches(value: string, match: AccountExclusion['match'], wanted: string): boolean {
  switch (match) {
    case 'is':
      return value === wanted
    case 'startsWith':
      return value.startsWith(wanted)
    case 'endsWith':
      return value.endsWith(wanted)
    case 'contains':
      return value.includes(wanted)
  }
}
