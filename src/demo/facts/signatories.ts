/** Invented people: the addresses lead nowhere. */
export const SIGNATORIES = [
  {
    name: 'Ana Ejemplo',
    country: 'ES',
    language: 'es',
    state: 'confirmed',
    signedOn: '2024-03-20',
  },
  {
    name: 'Erik Exempel',
    country: 'SE',
    language: 'sv',
    state: 'confirmed',
    signedOn: '2024-03-21',
  },
  {
    name: 'Παράδειγμα Παπαδοπούλου',
    country: 'GR',
    language: 'el',
    organisation: 'Association of Imaginary Islands',
    state: 'confirmed',
    signedOn: '2024-04-02',
  },
  {
    name: 'Piotr Przykład',
    country: 'PL',
    language: 'pl',
    state: 'pending',
    signedOn: '2024-04-11',
  },
  {
    name: 'Marija Eżempju',
    country: 'MT',
    language: 'mt',
    state: 'withdrawn',
    signedOn: '2024-05-06',
  },
] as const
