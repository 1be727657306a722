/** What may be linked to, wherever a link is stored or given out. */
export {
  adviseLink,
  findLinkFault,
  LINK_KINDS,
  LONGEST_LINK,
  type LinkKind,
} from './find-link-fault'
