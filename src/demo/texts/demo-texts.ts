type Sections = {
  about: { heading: string; paragraphs: string[] }
  figures: { heading: string }
  declaration: { heading: string; paragraphs: string[] }
  quote: { text: string; source: string }
  stories: { heading: string }
  toolkit: { heading: string; text: string }
  videos: { heading: string }
  podcasts: { heading: string }
  documents: { heading: string }
  contact: { heading: string; text: string }
  follow: { heading: string }
}

export type PageTexts<S> = {
  title: string
  lead: string
  seoTitle: string
  seoDescription: string
  sections: S
}

export type AllianceTexts = PageTexts<Sections>

export type JointCallTexts = PageTexts<{
  why: { heading: string; paragraphs: string[] }
  principles: { heading: string }
  sign: { heading: string; text: string; button: string }
  documents: { heading: string }
}>

export type TakePartTexts = PageTexts<{
  ways: { heading: string; items: { title: string; text: string }[] }
  partners: { heading: string }
}>

export type ToolkitTexts = PageTexts<{
  use: { heading: string; paragraphs: string[] }
  items: { heading: string }
}>

export type StoryTexts = { title: string; region: string; person: string; paragraphs: string[] }

export type DeclarationTexts = { title: string; intro: string; principles: string[] }

/** The demo's words in one language. What is optional exists in some languages only. */
export type DemoTexts = {
  site: {
    name: string
    tagline: string
    navigation: Record<string, string>
    contactText: string
    footerText: string
  }
  images: Record<string, string>
  statistics: Record<string, string>
  documents: Record<string, { title?: string; summary: string[] } | undefined>
  declarations: { 'declaration-2022': DeclarationTexts; 'joint-call-2024': DeclarationTexts }
  pages: {
    alliance: AllianceTexts
    'joint-call': JointCallTexts
    'take-part'?: TakePartTexts
    toolkit?: ToolkitTexts
  }
  toolkitItems?: Record<string, string>
  series: Record<string, { title: string; description: string }>
  episodes?: Record<string, string | undefined>
  videos?: Record<string, string | undefined>
  stories?: Record<string, StoryTexts | undefined>
}
