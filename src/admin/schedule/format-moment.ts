/** "Tue, 1 Dec 2026, 09:00 (Europe/Malta)": in the zone in which it was chosen. */
export const formatMoment = (iso: string, timeZone: string | null): string => {
  const zone = timeZone ?? 'UTC'
  const text = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'short',
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
  }).format(new Date(iso))
  return `${text} (${zone})`
}
