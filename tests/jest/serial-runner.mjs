import TestRunner from 'jest-runner'

/** One file after the other, with nothing beside it: for what measures time. */
export default class SerialRunner extends TestRunner {
  isSerial = true
}
