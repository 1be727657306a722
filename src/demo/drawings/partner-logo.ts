import type { DemoFile } from '../entry'

/** A sign and the first letters of a name; without ground it is transparent. */
export const drawPartnerLogo = (
  name: string,
  [ground, ink]: readonly [ground: string, ink: string],
): DemoFile => {
  const letters = [...name.matchAll(/\p{Lu}/gu)]
    .map(([letter]) => letter)
    .slice(0, 3)
    .join('')
  const data = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 240" width="480" height="240">
<rect width="480" height="240" rx="16" fill="${ground}"/>
<circle cx="100" cy="120" r="62" fill="none" stroke="${ink}" stroke-width="18"/>
<text x="190" y="152" font-family="sans-serif" font-size="96" font-weight="700" fill="${ink}">${letters}</text>
</svg>`
  const slug = name.toLowerCase().replace(/[^a-z]+/g, '-')
  return { name: `${slug}.svg`, mimetype: 'image/svg+xml', data: Buffer.from(data) }
}
