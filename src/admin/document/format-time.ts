/** "14:02" for today, otherwise "21 Nov 2026, 14:02", in the reader's time zone. */
export const formatTime = (iso: string, now = new Date()): string => {
  const at = new Date(iso)
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (at.toDateString() === now.toDateString()) return time
  const day = at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
  return `${day}, ${time}`
}
