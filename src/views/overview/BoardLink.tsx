import { createLink } from '@tanstack/react-router'
import { Printer } from 'lucide-react'

import { searchOfUnknown } from '../../state/search'
import { scopePart } from '../../state/scopeSearch'
import { AnchorButton } from '../../ui/AnchorButton'

const LinkButton = createLink(AnchorButton)

/** Leads to the board pack under the same scope. */
export function BoardLink() {
  return (
    <LinkButton to="/board" search={(previous) => scopePart(searchOfUnknown(previous))}>
      <Printer aria-hidden="true" /> Board pack
    </LinkButton>
  )
}
