import { measureProduct } from './product'

const [size, runs] = process.argv.slice(2)
const work = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
const clock = process.env['BENCH_CLOCK'] === 'cpu' ? work : null
console.log(JSON.stringify(measureProduct(Number(size), Number(runs), () => globalThis.gc?.(), clock)))
