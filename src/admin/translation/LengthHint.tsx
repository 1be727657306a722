const wordsOf = (markup: string): string =>
  markup.replace(/<[^<>]*>/g, '').replace(/&(?:amp|lt|gt|quot);/g, '&')

type LengthHintProps = {
  id: string
  isRich: boolean
  maxLength: number | undefined
  source: string
  target: string
}

/** How long the translation is, beside what fits and how long the source is. */
export const LengthHint = ({ id, isRich, maxLength, source, target }: LengthHintProps) => {
  const [length, sourceLength] = [target, source].map(
    (text) => (isRich ? wordsOf(text) : text).length,
  )
  const isTooLong = maxLength !== undefined && (length ?? 0) > maxLength
  return (
    <p
      className={isTooLong ? 'desk-translate__length is-too-long' : 'desk-translate__length'}
      id={id}
    >
      {isTooLong && '✗ Too long: '}
      {length}
      {maxLength !== undefined && ` of ${maxLength}`} characters · source {sourceLength}
    </p>
  )
}
