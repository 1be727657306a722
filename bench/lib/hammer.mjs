// One round of load, from a process of its own; autocannon has no 95th percentile, so it is taken here.
// usage: node bench/lib/hammer.mjs '<options of autocannon as JSON>'
import autocannon from 'autocannon'

const times = []
const run = autocannon(JSON.parse(process.argv[2] ?? '{}'), (error, result) => {
  if (error) throw error
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  const { duration, errors, mismatches, non2xx, timeouts } = result
  const round = {
    requestsPerSecond: times.length / duration,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    // autocannon counts time-outs (10 s without an answer) among its errors
    timeouts,
    errors: errors - timeouts + mismatches + non2xx,
  }
  process.stdout.write(JSON.stringify(round))
})
run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
