'use client'

import { FILE_STATE_LABELS, type MissingFile } from '@/domain/missing-files'
import { getLocale } from '@/locales'

import { formatSize } from '../language-versions/format-size'
import { Link } from '../payload/navigation'

const FileRow = ({ file }: { file: MissingFile }) => {
  const { announcedBytes, days, document, key, live, locale, state, title } = file
  const since = days === 1 ? '1 day' : `${days} days`
  return (
    <tr>
      <th scope="row">
        <Link href={`/admin/collections/documents/${document}?locale=${locale}`} prefetch={false}>
          {title || key || document}
        </Link>
        <small>{key}</small>
      </th>
      <td>{getLocale(locale).englishName}</td>
      <td>
        <span className={`desk-files__state desk-files__state--${state}`}>
          {FILE_STATE_LABELS[state]}
        </span>
        {announcedBytes !== null && <small>{formatSize(announcedBytes)} announced</small>}
      </td>
      <td>
        {since}
        {live && <small> readers see it</small>}
      </td>
    </tr>
  )
}

/** The languages of documents whose PDF is missing, the longest announced first. */
export const ReportTable = ({ files }: { files: readonly MissingFile[] }) => (
  <table className="desk-files__table desk-files__report">
    <thead>
      <tr>
        <th scope="col">Document</th>
        <th scope="col">Language</th>
        <th scope="col">State</th>
        <th scope="col">For</th>
      </tr>
    </thead>
    <tbody>
      {files.map((file) => (
        <FileRow file={file} key={`${file.document} ${file.locale}`} />
      ))}
    </tbody>
  </table>
)
