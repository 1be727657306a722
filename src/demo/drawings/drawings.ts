import { bridge } from './bridge'
import { harbour } from './harbour'
import { logo } from './logo'
import { map } from './map'
import { orchard } from './orchard'
import { townhouses } from './townhouses'

/** Every picture of the demo, drawn for it: nobody else's rights are in them. */
export const DRAWINGS: Readonly<Record<string, string | undefined>> = {
  'hero-bridge': bridge,
  'hero-map': map,
  'story-harbour': harbour,
  'story-townhouses': townhouses,
  'story-orchard': orchard,
  logo,
}
