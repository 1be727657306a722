import type { Report } from './build-report'

/** The report as the text of a file: JSON, two spaces, a final new line. */
export const serializeReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
