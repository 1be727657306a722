'use client'

import { Pager } from '../Pager'
import { useLeaveWarning } from '../translation/use-leave-warning'
import { DroppedList } from './DroppedList'
import { DropZone } from './DropZone'
import { readyFiles } from './judge-files'
import { ReportChips } from './ReportChips'
import { ReportFilters } from './ReportFilters'
import { ReportTable } from './ReportTable'
import type { FilesSettings } from './types'
import { useDropped } from './use-dropped'
import { useReport } from './use-report'

/** What is missing, and where it is brought. */
export const FilesPage = ({ maxBytes, ownLanguages, types }: FilesSettings) => {
  const { change, fault, filters, query, reload, report, reset } = useReport()
  const files = useDropped(maxBytes, reload)
  useLeaveWarning(files.isAttaching || readyFiles(files.proposed).length > 0)
  return (
    <>
      <DropZone maxBytes={maxBytes} onFiles={files.add} />
      <DroppedList {...files} />
      <section aria-label="Report">
        <ReportFilters {...{ change, filters, ownLanguages, query, reset, types }} />
        {fault && (
          <p className="desk-files__fault" role="alert">
            The report could not be loaded: {fault}{' '}
            <button className="desk-button" onClick={reload} type="button">
              Try again
            </button>
          </p>
        )}
        {report && (
          <>
            <ReportChips {...{ change, filters, report }} />
            <p role="status">
              {report.total === 0
                ? 'Nothing is missing.'
                : `${report.total} missing, the longest announced first.`}
            </p>
            {report.files.length > 0 && <ReportTable files={report.files} />}
            <Pager
              className="desk-files__actions"
              label="Pages of the report"
              onTurn={(page) => change({ page: String(page) })}
              page={report.page}
              totalPages={report.totalPages}
            />
          </>
        )}
      </section>
    </>
  )
}
