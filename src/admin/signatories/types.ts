export type Option = { value: string; label: string }

/** What the server knows and the page shows. */
export type DeskSettings = {
  categories: Option[]
  countries: Option[]
  states: Option[]
  columns: (Option & { isDefault: boolean })[]
}

/** What is looked for, by the names of the API. */
export type Filter = Partial<
  Record<
    'category' | 'country' | 'declaration' | 'from' | 'public' | 'state' | 'text' | 'until',
    string
  >
>

export type SignatureRow = {
  id: string
  name: string
  organisation: string | null
  email: string
  declaration: string
  category: string
  country: string
  publicName: boolean
  state: string
  signedOn: string
  reason: string | null
}

export type Listed = { docs: SignatureRow[]; page: number; total: number; totalPages: number }
