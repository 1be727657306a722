import type { DemoProgress } from './load-demo'

type Output = { isTTY?: boolean; write: (text: string) => unknown }

/**
 * Shows one line a step with its writes and seconds: on a terminal it counts in place, elsewhere
 * the line appears when the step is finished.
 */
export const showProgress = (
  output: Output,
  now: () => number = () => performance.now(),
): ((progress: DemoProgress) => void) => {
  let began = now()
  return ({ done, step, total }) => {
    const isFinished = done === total
    if (!isFinished && !output.isTTY) return
    const seconds = ((now() - began) / 1000).toFixed(1)
    const line = `  ${step.padEnd(18)}${`${done}/${total}`.padStart(9)}${`${seconds} s`.padStart(9)}`
    output.write(`${output.isTTY ? '\r' : ''}${line}${isFinished ? '\n' : ''}`)
    if (isFinished) began = now()
  }
}
