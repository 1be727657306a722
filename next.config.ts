import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: [
    ...['pino', 'pdfjs-dist', 'sharp', 'libsql', '@libsql/client'],
    ...['@napi-rs/canvas', 'clamscan', 'dompurify', 'file-type', 'jsdom'],
  ],
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(nextConfig)
