/** An instant as WooCommerce writes it in its `_gmt` fields: UTC to the second, without a Z. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19)
}
