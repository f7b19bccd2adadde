/** Runs something in a task of its own once the next frame is on the screen; the result takes it back. */
export function afterFrame(run: () => void): () => void {
  let frame = 0
  let task: ReturnType<typeof setTimeout> | undefined
  const queue = () => {
    task = setTimeout(run)
  }
  // A page that nobody sees has no frames.
  if (document.hidden) queue()
  else frame = requestAnimationFrame(queue)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(task)
  }
}
