/** Bytes that are no pack of this version, or not the ones that were written. They are not read, whatever is in them. */
export class BrokenPack extends Error {
  override readonly name = 'BrokenPack'
}
