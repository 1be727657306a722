import { readdirSync, readlinkSync } from 'node:fs'
import { connect, type Socket } from 'node:net'

/** How many sockets a process holds, its listening one among them. */
export const countSockets = (pid: number): number =>
  readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith('socket:')
    } catch {
      return false
    }
  }).length

export type Exchange = {
  socket: Socket
  /** All that came until the other side ended, or the code of the error that ended it. */
  ended: Promise<string>
}

/** A connection that sends exactly this, and takes what comes. */
export const send = (url: string, text: string): Promise<Exchange> => {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  let answer = ''
  socket.setEncoding('latin1')
  socket.on('data', (data) => (answer += String(data)))
  const ended = new Promise<string>((resolve) => {
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)))
    socket.once('close', () => resolve(answer))
  })
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.once('connect', () => socket.write(text, () => resolve({ socket, ended })))
  })
}

/** A request without a body. */
export const requestOf = (path: string, headers: string[] = [], method = 'GET'): string =>
  [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n')

export const UPGRADE = ['Connection: Upgrade', 'Upgrade: websocket']

/** Asks again until it is so, for a while. */
export const eventually = async (isSo: () => boolean | Promise<boolean>): Promise<boolean> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await isSo()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
