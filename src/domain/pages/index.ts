export { isInCircle } from './is-in-circle'
export { type AnchoredSection, findSharedAnchor, nameAnchors } from './name-anchors'
