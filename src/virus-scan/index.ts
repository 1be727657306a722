export { scanUpload } from './scan-upload'
export { parseScannerUrl, type ScannerTarget } from './parse-scanner-url'
