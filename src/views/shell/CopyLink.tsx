import { Link2 } from 'lucide-react'
import { useState } from 'react'

import { IconButton } from '../../ui/IconButton'

/** Copies the address, which holds the whole question. */
export function CopyLink() {
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      setSaid('Link copied')
    } catch {
      setSaid('The browser does not allow copying here: copy the address bar')
    }
  }
  return (
    <>
      <IconButton
        label={said === '' ? 'Copy a link to this view' : said}
        icon={<Link2 />}
        onClick={() => void copy()}
        onBlur={() => setSaid('')}
      />
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  )
}
