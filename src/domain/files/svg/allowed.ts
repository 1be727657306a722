/** Still shapes, paint and words. Nothing that moves, runs, fetches or holds another document. */
export const ALLOWED_TAGS: readonly string[] = [
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['text', 'tspan', 'textPath'],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'mask', 'pattern', 'marker'],
]

export const DRAWN_TAGS: ReadonlySet<string> = new Set([
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'use'],
])

export const ALLOWED_ATTRIBUTES: readonly string[] = [
  ...['xmlns', 'xmlns:xlink', 'xml:space', 'xml:lang', 'lang', 'version', 'id', 'class', 'role'],
  ...['aria-label', 'aria-labelledby', 'aria-hidden', 'style', 'type', 'href', 'xlink:href'],
  ...['viewBox', 'preserveAspectRatio', 'width', 'height', 'x', 'y', 'x1', 'y1', 'x2', 'y2'],
  ...['cx', 'cy', 'r', 'rx', 'ry', 'fx', 'fy', 'fr', 'd', 'points', 'pathLength', 'transform'],
  ...['gradientUnits', 'gradientTransform', 'spreadMethod', 'offset', 'stop-color'],
  ...['stop-opacity', 'clipPathUnits', 'clip-path', 'clip-rule', 'mask', 'maskUnits'],
  ...['maskContentUnits', 'mask-type', 'patternUnits', 'patternContentUnits', 'patternTransform'],
  ...['markerWidth', 'markerHeight', 'markerUnits', 'refX', 'refY', 'orient', 'marker-start'],
  ...['marker-mid', 'marker-end', 'overflow', 'fill', 'fill-opacity', 'fill-rule', 'stroke'],
  ...['stroke-width', 'stroke-opacity', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit'],
  ...['stroke-dasharray', 'stroke-dashoffset', 'opacity', 'color', 'display', 'visibility'],
  ...['paint-order', 'vector-effect', 'shape-rendering', 'color-interpolation', 'mix-blend-mode'],
  ...['isolation', 'enable-background', 'font-family', 'font-size', 'font-weight', 'font-style'],
  ...['font-stretch', 'font-variant', 'letter-spacing', 'word-spacing', 'text-anchor'],
  ...['text-decoration', 'text-rendering', 'dominant-baseline', 'alignment-baseline'],
  ...['baseline-shift', 'direction', 'writing-mode', 'dx', 'dy', 'rotate', 'textLength'],
  ...['lengthAdjust', 'startOffset', 'method', 'spacing'],
]

/** Left by drawing programs and taken out without a word. */
export const isNoise = (name: string): boolean =>
  ['#comment', 'metadata', 'target', 'xml'].includes(name.toLowerCase()) ||
  /^(?:data-|(?:xmlns:)?(?:sodipodi|inkscape|i|x|a|graph|sketch|serif|dc|cc|rdf|svg|xodm|bx|figma|krita|vectornator|ns\d+)(?::|$))/i.test(
    name,
  )
