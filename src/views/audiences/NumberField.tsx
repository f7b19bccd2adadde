import { useState } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
}

/** A number to type. While it is empty, or not yet a number, the last one holds; leaving the field shows that again. */
export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="number"
      step="any"
      aria-label={label}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value)
        if (target.value !== '' && Number.isFinite(Number(target.value))) onChange(Number(target.value))
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
