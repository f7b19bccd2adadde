/** Runs what it is given in a turn of its own, after the messages that wait already: one run at a time. */
export function turns(): (run: () => void) => void {
  const channel = new MessageChannel()
  let waiting: (() => void) | null = null
  channel.port1.onmessage = () => {
    const run = waiting
    waiting = null
    run?.()
  }
  return (run) => {
    waiting = run
    channel.port2.postMessage(null)
  }
}
