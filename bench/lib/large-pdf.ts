/** A PDF of one page that is `bytes` large, most of it in a stream that nothing shows. */
export const largePdf = (bytes: number, mark: number): Buffer => {
  const filler = Buffer.alloc(bytes - 1000)
  for (let index = 0; index + 4 <= filler.length; index += 4096)
    filler.writeUInt32LE((index * 2654435761 + mark) >>> 0, index)
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>'),
    Buffer.concat([
      Buffer.from(`<< /Length ${filler.length} >>\nstream\n`),
      filler,
      Buffer.from('\nendstream'),
    ]),
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((object, index) => {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    const offset = length
    parts.push(part)
    length += part.length
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const head = `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}`
  const tail = `trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(head + tail)])
}
