/** The picture that goes with a story and with the film about the same place. */
export const PICTURE_OF: Readonly<Record<string, string | undefined>> = {
  'bastia-walkway': 'images/story-harbour.webp',
  'lodz-townhouses': 'images/story-townhouses.webp',
  'pyrenees-wine': 'images/story-orchard.webp',
}
