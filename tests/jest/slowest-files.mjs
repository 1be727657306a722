const MANY = 10

/** Jest's reporter of the test files that took longest. */
export default class SlowestFiles {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < 2) return
    const lines = testResults
      .map(({ displayName, perfStats, testFilePath }) => ({
        name: `${displayName?.name ?? ''} ${testFilePath.replace(`${process.cwd()}/`, '')}`.trim(),
        seconds: perfStats.runtime / 1000,
      }))
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, MANY)
      .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${name}`)
    process.stderr.write(`Slowest files:\n${lines.join('\n')}\n`)
  }
}
