import { useBehind } from '../../state/useBehind'
import { useFormat } from '../../ui/FormatContext'
import { BehindDrawer } from './BehindDrawer'
import { behindWords } from './behindWords'

/** The figure that the address takes apart, over whatever screen is open; nothing where it names none. */
export function BehindLayer() {
  const format = useFormat()
  const { opening, open, close } = useBehind()
  const words = opening === null ? null : behindWords(opening.figure, opening.at, format)
  if (opening === null || words === null) return null
  return <BehindDrawer opening={opening} words={words} onOpen={open} onClose={close} />
}
