type Point = readonly [x: number, y: number]

/** A scene of 1600 × 900 below a sky that changes from one colour to another. */
export const scene = (top: string, bottom: string, ...shapes: string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
<stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/>
</linearGradient></defs>
<rect width="1600" height="900" fill="url(#sky)"/>${shapes.join('')}</svg>`

export const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`

export const circle = ([x, y]: Point, radius: number, fill: string): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

export const polygon = (fill: string, ...points: Point[]): string =>
  `<polygon points="${points.map((point) => point.join(',')).join(' ')}" fill="${fill}"/>`

/** A line through these points or an SVG path. */
export const line = (path: string, stroke: string, width: number): string =>
  `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`

/** The same shape at regular steps. */
export const repeat = (times: number, draw: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => draw(index)).join('')

/** Straight lines between all points that are not further apart than this. */
export const network = (points: readonly Point[], reach: number, stroke: string): string =>
  points
    .flatMap(([x, y], index) =>
      points
        .slice(index + 1)
        .filter(([toX, toY]) => Math.hypot(toX - x, toY - y) <= reach)
        .map(([toX, toY]) => line(`M${x} ${y}L${toX} ${toY}`, stroke, 6)),
    )
    .join('')
