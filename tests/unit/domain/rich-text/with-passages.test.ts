import { describe, expect, it } from '@jest/globals'

import { listPassages, parseMarkup, withPassages } from '@/domain/rich-text'

import { heading, link, list, paragraph, richText, words } from '../sample'

const markupsOf = (value: unknown): string[] => listPassages(value).map(({ markup }) => markup)

const SOURCE = richText(
  heading('h3', 'Aims & means'),
  paragraph(words('Read '), words('this', 1), words(' or '), words('that', 3), words('.')),
  paragraph(),
  paragraph(words('See '), link('https://example.eu/?a=1&b="2"', 'the page'), words(' <now>')),
  list('One', 'Two'),
)

describe('running text made of passages', () => {
  it('has the same passages when they are put back', () => {
    expect(markupsOf(SOURCE)).toEqual([
      'Aims &amp; means',
      'Read <b>this</b> or <i><b>that</b></i>.',
      'See <a href="https://example.eu/?a=1&amp;b=&quot;2&quot;">the page</a> &lt;now&gt;',
      'One',
      'Two',
    ])
    const again = withPassages(SOURCE, markupsOf(SOURCE))
    expect(listPassages(again)).toEqual(listPassages(SOURCE))
  })

  it('keeps structure and links of the source and takes words and marks of the translator', () => {
    const made = withPassages(SOURCE, [
      'Cele',
      '<b>Czytaj</b><br>to',
      '<a href="https://example.eu/?a=1&amp;b=&quot;2&quot;">Zobacz <i>stronę</i></a>',
      'Raz',
      'Dwa',
    ]) as { root: { children: { type: string; children: object[] }[] } }
    expect(made.root.children).toMatchObject([
      { type: 'heading', tag: 'h3', children: [{ text: 'Cele' }] },
      {
        type: 'paragraph',
        children: [{ text: 'Czytaj', format: 1 }, { type: 'linebreak' }, { text: 'to', format: 0 }],
      },
      { type: 'paragraph', children: [] },
      {
        children: [
          {
            type: 'link',
            fields: { url: 'https://example.eu/?a=1&b="2"', linkType: 'custom' },
            children: [{ text: 'Zobacz ' }, { text: 'stronę', format: 2 }],
          },
        ],
      },
      { type: 'list', listType: 'bullet', children: [{ value: 1 }, { value: 2 }] },
    ])
  })

  it('leaves empty passages out, with the lists that held nothing else', () => {
    const made = withPassages(SOURCE, ['Cele', '', '<b> </b>', '', 'Dwa'])
    expect(markupsOf(made)).toEqual(['Cele', 'Dwa'])
    expect(markupsOf(withPassages(SOURCE, ['Cele']))).toEqual(['Cele'])
    expect(JSON.stringify(withPassages(SOURCE, ['Cele']))).not.toContain('list')
    expect(withPassages(SOURCE, ['', '', '', '', ''])).toBeNull()
  })

  it('changes nothing in the source', () => {
    const before = structuredClone(SOURCE)
    withPassages(SOURCE, ['A', 'B', 'C', 'D', 'E'])
    expect(SOURCE).toEqual(before)
  })

  it('takes a link to an entry only when the source or the former translation has it', () => {
    const doc = { relationTo: 'pages', value: '65f1' }
    const inside = {
      ...link('', 'Alliance'),
      fields: { linkType: 'internal', doc, newTab: false },
    }
    const source = richText(paragraph(words('To the '), inside))
    const [markup = ''] = markupsOf(source)
    expect(markup).toBe('To the <a href="entry:pages/65f1">Alliance</a>')
    expect(withPassages(source, [markup])).toMatchObject({
      root: { children: [{ children: [{}, { fields: { doc, linkType: 'internal' } }] }] },
    })
    expect(() => withPassages(SOURCE, [markup])).toThrow(/"entry:pages\/65f1" is neither one of/)
    expect(markupsOf(withPassages(SOURCE, [markup], [source]))).toEqual([markup])
  })

  it('takes a new link only to an address', () => {
    const to = (href: string) => withPassages(SOURCE, [`<a href="${href}">x</a>`])
    const fields = { linkType: 'custom', newTab: false, url: 'https://example.mt/' }
    expect(to('https://example.mt/')).toMatchObject({
      root: { children: [{ children: [{ fields }] }, { children: [] }] },
    })
    for (const href of [
      'javascript:alert(1)',
      ' JavaScript:x',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
    ])
      expect(() => to(href)).toThrow(/is neither one of the source text nor an address/)
  })
})

describe('markup that cannot be read', () => {
  it.each([
    ['<b>open', '<b> is not ended: write </b> after it'],
    ['close</i>', '</i> ends what was not begun: write <i> before it'],
    ['<b><i>x</b></i>', '</b> stands before </i>: end the inner mark first'],
    ['<b>a<b>b</b></b>', '<b> stands inside another <b>: end the first one before'],
    ['<a>x</a>', 'a link has no target: write <a href="…">…</a>'],
    ['<a href="/x" onclick="y">x</a>', 'a link has no target: write <a href="…">…</a>'],
    ['<u>x</u>', '<u> is not known: use <b>…</b>, <i>…</i>, <a href="…">…</a> and <br>'],
    [
      '<b class="x">x</b>',
      '<b class="x"> is not known: use <b>…</b>, <i>…</i>, <a href="…">…</a> and <br>',
    ],
  ])('%s is refused with what would be right', (markup, message) => {
    expect(() => parseMarkup(markup)).toThrow(message)
  })

  it('is not what merely looks like it', () => {
    expect(parseMarkup('2 < 3 & 4 > 1 &copy; R&D')).toMatchObject([
      { text: '2 < 3 & 4 > 1 &copy; R&D' },
    ])
    expect(parseMarkup('  \n ')).toEqual([])
  })
})
