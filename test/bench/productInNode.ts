import { measureProduct } from './product'

const [size, runs] = process.argv.slice(2)
console.log(JSON.stringify(measureProduct(Number(size), Number(runs), () => globalThis.gc?.())))
