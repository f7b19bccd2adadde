import { useUrlText } from './useUrlChoice'

/**
 * A screen's own number in the URL, between two ends; absent from it while it is the usual one. A change replaces the
 * history entry: a slider passes many numbers on its way.
 */
export function useUrlNumber(
  key: string,
  usual: number,
  { min, max }: { readonly min: number; readonly max: number },
): readonly [number, (value: number) => void] {
  const [text, setText] = useUrlText(key)
  const said = text === '' ? usual : Number(text)
  const value = Number.isFinite(said) ? Math.min(max, Math.max(min, said)) : usual
  return [value, (next) => setText(next === usual ? '' : String(next), 'replace')]
}
