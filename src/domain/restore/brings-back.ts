/**
 * Marks a save that brings a version back, for the hooks of saves. Payload's own mark
 * (`isRestoringVersion`) would empty every field that the save does not name.
 */
export const BRINGS_BACK = 'cohesion-desk.brings-back'
