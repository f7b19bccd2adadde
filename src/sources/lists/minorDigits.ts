const NONE = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '))
const THREE = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** How many decimals a currency has, by ISO 4217; 2 for one that it does not list. */
export function minorDigits(currency: string): number {
  return NONE.has(currency) ? 0 : THREE.has(currency) ? 3 : 2
}
