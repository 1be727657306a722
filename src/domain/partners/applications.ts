/** The collection of applications. */
export const APPLICATIONS = 'partner-applications'
