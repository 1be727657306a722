import { type Controller, sayController, sayRights } from '@/domain/controller'
import type { Locale } from '@/locales'

type Props = { controller: Controller | undefined; locale: Locale }

/** Who answers for what is typed here, and what may be asked of them. @see GDPR, Article 13 */
export const ControllerNotice = ({ controller, locale }: Props) =>
  controller && (
    <div className="field">
      {sayController(controller, locale).map((line) => (
        <p className="hint" key={line}>
          {line}
        </p>
      ))}
      <p className="hint">{sayRights(locale)}</p>
    </div>
  )
