export { readerOf, spendOnReading, spendReading } from './spend-on-reading'
