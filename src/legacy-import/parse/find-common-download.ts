import { findCommon } from '../text/find-common'
import type { PageLine } from '../text/split-lines'
import { findVersion } from './find-version'

/** The download word most of a section's language versions end with. */
export const findCommonDownload = (entries: readonly PageLine[]): string | undefined =>
  findCommon(entries.flatMap((entry) => findVersion({ entry })?.download || []))
