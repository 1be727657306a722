const node = (type: string, rest: object) => ({ format: '', indent: 0, version: 1, type, ...rest })

const paragraph = (text: string) =>
  node('paragraph', {
    direction: 'ltr',
    textFormat: 0,
    textStyle: '',
    children: [{ detail: 0, format: 0, mode: 'normal', style: '', text, type: 'text', version: 1 }],
  })

/** Plain paragraphs as the value of a rich text field. */
export const toRichText = (paragraphs: string[]) => ({
  root: node('root', { direction: 'ltr', children: paragraphs.map(paragraph) }),
})
