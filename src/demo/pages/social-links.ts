/** Accounts that nobody has: the demo sends no reader to a real one. */
export const SOCIAL_LINKS = ['mastodon', 'bluesky', 'linkedin', 'youtube'].map((network) => ({
  network,
  address: `https://${network}.cohesion.example/alliance`,
}))
