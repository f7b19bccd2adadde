/**
 * A check of bytes against damage, not against forgery: 32 bits over their words of four, the last filled up with zeros. Any
 * change of a single word changes it.
 */
export function checksum(bytes: Uint8Array): number {
  const whole = bytes.byteLength >>> 2
  // Words are read in place where they are aligned.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, whole)
  let even = 0x811c9dc5
  let odd = 0x1234567
  const pairs = whole & ~1
  for (let i = 0; i < pairs; i += 2) {
    even = Math.imul(even ^ words[i]!, 0x01000193)
    odd = Math.imul(odd ^ words[i + 1]!, 0x01000193)
  }
  if (whole > pairs) even = Math.imul(even ^ words[pairs]!, 0x01000193)
  for (let i = whole * 4; i < bytes.byteLength; i++) odd = Math.imul(odd ^ bytes[i]!, 0x01000193)
  return (Math.imul(even, 0x85ebca6b) ^ odd ^ bytes.byteLength) >>> 0
}
