import { describe, expect, it } from '@jest/globals'

import { sanitizeSvg } from '@/domain/files/svg/sanitize-svg'

import {
  CHAIN_SVG,
  DEEP_SVG,
  ENDLESS_SVGS,
  ENTITY_BOMB,
  GREEK_DEPTH_SVG,
  HIDDEN_DEPTH_SVG,
  PLAIN_SVG,
  SVG_DISGUISES,
  USE_BOMB,
  WIDE_SVG,
} from '../../../fixtures/files/svgs'
import { refusalOf } from './refusal-of'

const clean = (svg: string) => sanitizeSvg(Buffer.from(svg))

const ACTIVE =
  /script|\son\w+\s*=|foreignobject|iframe|<img|<image|<a[\s>]|animate|<set|https?:\/\/(?!www\.w3\.org)|data:|@import|behavior|u\\72l|filter/i

describe('a drawing', () => {
  it.each(Object.entries(SVG_DISGUISES))(
    'loses its program and says so, keeping its shapes: %s',
    async (_, svg) => {
      expect(svg).toMatch(ACTIVE)
      const { value, warnings } = await clean(svg)
      expect(value.text).not.toMatch(ACTIVE)
      expect(value.text).toContain('<rect width="100" height="100" fill="#0e47cb"/>')
      expect(warnings).not.toEqual([])
    },
  )

  it('keeps what drawing programs export, without a warning', async () => {
    const { value, warnings } = await clean(PLAIN_SVG)
    expect(warnings).toEqual([])
    for (const part of [
      'Città di Esempio &amp; Região',
      '.b{fill:url(#sky);stroke:rgb(0, 0, 0)}',
      'style="stop-color:#ffcc00;stop-opacity:1"',
      'clip-path="url(#cut)"',
      'xlink:href="#star"',
      'transform="translate(1, 2)"',
      'Ελλάδα',
    ])
      expect(value.text).toContain(part)
    expect(value.text).not.toMatch(/DOCTYPE|metadata|inkscape:version|<\?xml|<!--/)
  })

  it('is the same when it comes a second time', async () => {
    const { value } = await clean(PLAIN_SVG)
    expect((await clean(value.text)).value).toEqual(value)
  })

  it.each([
    ['entities', ENTITY_BOMB],
    [
      'entities',
      '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>',
    ],
    ['bomb', USE_BOMB],
    ['bomb', '<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g></svg>'],
    ['bomb', CHAIN_SVG],
    ['bomb', DEEP_SVG],
    ['bomb', GREEK_DEPTH_SVG],
    ['bomb', HIDDEN_DEPTH_SVG],
    ['bomb', WIDE_SVG],
    [
      'too-large',
      `<svg xmlns="http://www.w3.org/2000/svg"><path d="${'M0 0'.repeat(300_000)}"/></svg>`,
    ],
    ['damaged', '<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>'],
    ['not-svg', '<svg><rect width="1" height="1"/></svg>'],
    ['not-svg', '<svg xmlns="http://www.w3.org/1999/xhtml"><rect/></svg>'],
    ['not-svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ])('is refused, quickly: %s %#', async (reason, svg) => {
    const start = Date.now()
    expect(await refusalOf(clean(svg))).toMatchObject({ reason })
    expect(Date.now() - start).toBeLessThan(3000)
  })

  it.each(Object.entries(ENDLESS_SVGS))(
    'is read once, whatever stands in it: %s',
    async (_, svg) => {
      const start = Date.now()
      await refusalOf(clean(svg))
      expect(Date.now() - start).toBeLessThan(3000)
    },
  )
})
