import type { ServerResponse } from 'node:http'

/** Runs once, right before the headers of an answer are written. */
export const beforeHeaders = (res: ServerResponse, run: () => void): void => {
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse
  res.writeHead = ((...args: unknown[]) => {
    res.writeHead = writeHead as ServerResponse['writeHead']
    if (typeof args[0] === 'number') res.statusCode = args[0]
    run()
    return writeHead(...args)
  }) as ServerResponse['writeHead']
}
