import { createLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'

import type { AccountField } from '../../core/scope'
import { searchOfUnknown } from '../../state/search'
import { scopePart } from '../../state/scopeSearch'
import { AnchorButton } from '../../ui/AnchorButton'

interface AccountsLinkProps {
  /** The account filter that is added to the scope. */
  readonly field: AccountField
  readonly value: string
  readonly look?: 'default' | 'quiet'
  readonly small?: boolean
  readonly children: ReactNode
}

const LinkButton = createLink(AnchorButton)

/** Leads to the account list under the same scope, narrowed to one value of a field. */
export function AccountsLink({ field, value, look = 'default', small = false, children }: AccountsLinkProps) {
  return (
    <LinkButton
      to="/accounts"
      search={(previous) => ({ ...scopePart(searchOfUnknown(previous)), [field]: [value] })}
      look={look}
      small={small}
    >
      {children}
    </LinkButton>
  )
}
