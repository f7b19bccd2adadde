/** A column to read from, in whatever width its values fit: bytes, whole numbers or doubles. */
export type Numbers = ArrayLike<number> & Iterable<number>
