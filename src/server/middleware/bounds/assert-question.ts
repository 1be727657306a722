import { findQuestionFault } from '@/domain/bounds'
import { AppError } from '@/errors'

import type { AskedQuestion } from './read-question'

/** @throws QUESTION_TOO_LARGE with a sentence that says the limit */
export const assertQuestion = (question: AskedQuestion): void => {
  const fault = findQuestionFault(question)
  if (fault) throw new AppError('QUESTION_TOO_LARGE', fault)
}
