import { describe, expect, it } from '@jest/globals'

import { parseVtt } from '@/domain/files/vtt/parse-vtt'

import { refusalOf } from './refusal-of'

const cue = (text: string, times = '00:01.000 --> 00:03.000') => `WEBVTT\n\n${times}\n${text}\n`

const read = async (text: string | Uint8Array) =>
  parseVtt(typeof text === 'string' ? Buffer.from(text) : text)

describe('captions', () => {
  it('are read with their marks, notes, names and settings, and stored as UTF-8 without BOM', async () => {
    const text = [
      '\uFEFFWEBVTT - Demo',
      'Kind: captions',
      '',
      'NOTE made by hand --- twice',
      '',
      '1',
      '00:00:01.000 --> 00:00:04.000 align:start position:10%',
      '<v Αλέκα>Καλημέρα, <i>Ευρώπη</i>! &lt;3',
      '<00:02.000><c.yellow>now</c>',
      '',
      '01:00:05.000 --> 01:00:07.500',
      'Добър ден',
    ].join('\r\n')
    const { value, warnings } = await read(text)
    expect([value.cues, value.duration, warnings]).toEqual([2, 3607.5, []])
    expect(value.text.startsWith('WEBVTT - Demo\nKind: captions\n\n')).toBe(true)
    expect(value.text).not.toMatch(/\r|\uFEFF/)
  })

  it.each([
    ['overlapping', `${cue('one')}\n00:02.000 --> 00:05.000\ntwo\n`],
    ['out-of-order', `${cue('one')}\n00:00.000 --> 00:00.500\ntwo\n`],
    ['empty-cue', cue('')],
    ['unknown-setting', cue('one', '00:01.000 --> 00:03.000 colour:red')],
    ['fast', cue('x'.repeat(200))],
  ])('are taken with a warning: %s', async (warning, text) => {
    expect((await read(text)).warnings).toEqual([warning])
  })

  it.each([
    ['not-vtt', 'Line 1:', '1\n00:00:01,000 --> 00:00:02,000\nSubRip\n'],
    ['not-vtt', 'Line 1:', 'WEBVTTX\n\n00:01.000 --> 00:02.000\nx\n'],
    ['not-vtt', 'UTF-8', Buffer.from([...Buffer.from(cue('caf')), 0xe9, 0x0a])],
    ['no-cues', 'no captions', 'WEBVTT\n\nNOTE nothing\n'],
    ['times', 'Line 3:', cue('x', '00:01,000 --> 00:02,000')],
    ['times', 'Line 3:', cue('x', '00:61.000 --> 00:62.000')],
    ['times', 'Line 3:', cue('x', '00:05.000 --> 00:04.000')],
    ['times', 'Line 3:', cue('x', '00:05.000 --> 00:05.000')],
    ['times', 'Line 5:', `${cue('x').trimEnd()}\n00:04.000 --> 00:05.000\ny\n`],
    ['times', 'Line 3:', 'WEBVTT\n\nwords without a time\n'],
    ['too-many', 'lines', `WEBVTT\n${'\n'.repeat(300_000)}`],
    ['too-large', '4 MB', `WEBVTT\n\nNOTE ${'x'.repeat(5_000_000)}`],
    ['tag', 'Line 4:', cue('<script>alert(1)</script>')],
    ['tag', 'Line 4:', cue('<img src=x onerror=alert(1)>')],
    ['tag', 'Line 4:', cue('never <b closed')],
    [
      'tag',
      'Line 3:',
      'WEBVTT\n\nSTYLE\n::cue{background:url(https://evil.example)}\n\n00:01.000 --> 00:02.000\nx\n',
    ],
  ])('are refused with the line: %s, %s', async (reason, line, text) => {
    const refusal = await refusalOf(read(text))
    expect(refusal).toMatchObject({ reason, message: expect.stringContaining(line) })
  })
})
