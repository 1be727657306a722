import { LanguageStrip as LanguageStrip_1b4a86938025aa1b6b6398e7e9081e13 } from '@/admin/LanguageStrip'
import { TitleCell as TitleCell_cde6e201a9db8c421a72253073f95160 } from '@/admin/TitleCell'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { KeepOffered as KeepOffered_1b924a76e6bf3c89f174faf880719355 } from '@/admin/rich-text/KeepOffered'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TextNotice as TextNotice_463df8edf17ccf164f3af9c426f90fc6 } from '@/admin/rich-text/TextNotice'
import { SectionLabel as SectionLabel_2b0aa9957f5f2d6b23ab1195506a82b3 } from '@/admin/SectionLabel'
import { RowLabel as RowLabel_1fef74805715afb85b23a4276c03c83c } from '@/admin/RowLabel'
import { TitleElsewhere as TitleElsewhere_ae5288aa6450f5f5be8fbf59ababf14f } from '@/admin/TitleElsewhere'
import { PublishMenu as PublishMenu_05bd4974df1669ed1ae86a77a8b9ffcd } from '@/admin/PublishMenu'
import { Nothing as Nothing_a289adc5de368d16bc73b578eb17de0c } from '@/admin/Nothing'
import { SaveTextsButton as SaveTextsButton_1f27d54d3a86c72c220419a05f3e225e } from '@/admin/SaveTextsButton'
import { StatusHere as StatusHere_419fd98c8c6f2f7c943783f17c072206 } from '@/admin/StatusHere'
import { RestoreButton as RestoreButton_9872fb8953f09b15ac719b9c390d7677 } from '@/admin/RestoreButton'
import { LanguageVersionsTable as LanguageVersionsTable_77551bee38e553cfcb651e3e8087f537 } from '@/admin/LanguageVersionsTable'
import { CurrentPassword as CurrentPassword_919d2d895dfa8fd1d6a8db64a48e4437 } from '@/admin/account/CurrentPassword'
import { Icon as Icon_9c7f21efe338c769559b882b536c0ff7 } from '@/admin/Icon'
import { Logo as Logo_e7bd77da3186b43b37d9ef658548455c } from '@/admin/Logo'
import { LanguageSelector as LanguageSelector_af0c8597a6e093bc6e80acf6e856244e } from '@/admin/LanguageSelector'
import { NoticeBell as NoticeBell_64edd8582988cd1a4c920af68ae91d5a } from '@/admin/NoticeBell'
import { MyWork as MyWork_7e040573b9ecb15aa1261280ca0c7d10 } from '@/admin/MyWork'
import { NavLinks as NavLinks_6200c97ae5079f401d371e2f29b337d7 } from '@/admin/NavLinks'
import { PermissionMarks as PermissionMarks_5ade8dab0e160a3ca1e79b8d90a6f10b } from '@/admin/PermissionMarks'
import { TranslationView as TranslationView_51b3fc745c4560846543114aceee8d20 } from '@/admin/translation/TranslationView'
import { LanguagesView as LanguagesView_9ca82ac74adb4b89b45d82d36e4fafc3 } from '@/admin/languages/LanguagesView'
import { FilesView as FilesView_adc717456ecd630291d7392aff2c7253 } from '@/admin/files/FilesView'
import { QueueView as QueueView_1295008e226aa773a932c05ac28fd3c4 } from '@/admin/partners/QueueView'
import { ReleasesView as ReleasesView_6bbc98addbdfffb9d4997819e7369190 } from '@/admin/releases/ReleasesView'
import { SignatoriesView as SignatoriesView_25d5f12e1373995a33e13f4263986cc9 } from '@/admin/signatories/SignatoriesView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/admin/LanguageStrip#LanguageStrip": LanguageStrip_1b4a86938025aa1b6b6398e7e9081e13,
  "@/admin/TitleCell#TitleCell": TitleCell_cde6e201a9db8c421a72253073f95160,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@/admin/rich-text/KeepOffered#KeepOffered": KeepOffered_1b924a76e6bf3c89f174faf880719355,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/admin/rich-text/TextNotice#TextNotice": TextNotice_463df8edf17ccf164f3af9c426f90fc6,
  "@/admin/SectionLabel#SectionLabel": SectionLabel_2b0aa9957f5f2d6b23ab1195506a82b3,
  "@/admin/RowLabel#RowLabel": RowLabel_1fef74805715afb85b23a4276c03c83c,
  "@/admin/TitleElsewhere#TitleElsewhere": TitleElsewhere_ae5288aa6450f5f5be8fbf59ababf14f,
  "@/admin/PublishMenu#PublishMenu": PublishMenu_05bd4974df1669ed1ae86a77a8b9ffcd,
  "@/admin/Nothing#Nothing": Nothing_a289adc5de368d16bc73b578eb17de0c,
  "@/admin/SaveTextsButton#SaveTextsButton": SaveTextsButton_1f27d54d3a86c72c220419a05f3e225e,
  "@/admin/StatusHere#StatusHere": StatusHere_419fd98c8c6f2f7c943783f17c072206,
  "@/admin/RestoreButton#RestoreButton": RestoreButton_9872fb8953f09b15ac719b9c390d7677,
  "@/admin/LanguageVersionsTable#LanguageVersionsTable": LanguageVersionsTable_77551bee38e553cfcb651e3e8087f537,
  "@/admin/account/CurrentPassword#CurrentPassword": CurrentPassword_919d2d895dfa8fd1d6a8db64a48e4437,
  "@/admin/Icon#Icon": Icon_9c7f21efe338c769559b882b536c0ff7,
  "@/admin/Logo#Logo": Logo_e7bd77da3186b43b37d9ef658548455c,
  "@/admin/LanguageSelector#LanguageSelector": LanguageSelector_af0c8597a6e093bc6e80acf6e856244e,
  "@/admin/NoticeBell#NoticeBell": NoticeBell_64edd8582988cd1a4c920af68ae91d5a,
  "@/admin/MyWork#MyWork": MyWork_7e040573b9ecb15aa1261280ca0c7d10,
  "@/admin/NavLinks#NavLinks": NavLinks_6200c97ae5079f401d371e2f29b337d7,
  "@/admin/PermissionMarks#PermissionMarks": PermissionMarks_5ade8dab0e160a3ca1e79b8d90a6f10b,
  "@/admin/translation/TranslationView#TranslationView": TranslationView_51b3fc745c4560846543114aceee8d20,
  "@/admin/languages/LanguagesView#LanguagesView": LanguagesView_9ca82ac74adb4b89b45d82d36e4fafc3,
  "@/admin/files/FilesView#FilesView": FilesView_adc717456ecd630291d7392aff2c7253,
  "@/admin/partners/QueueView#QueueView": QueueView_1295008e226aa773a932c05ac28fd3c4,
  "@/admin/releases/ReleasesView#ReleasesView": ReleasesView_6bbc98addbdfffb9d4997819e7369190,
  "@/admin/signatories/SignatoriesView#SignatoriesView": SignatoriesView_25d5f12e1373995a33e13f4263986cc9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
