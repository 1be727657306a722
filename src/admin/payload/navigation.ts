/**
 * Links, addresses and ways out of a page, from Next and from Payload, which both change them with
 * their next major versions: nobody else in the admin imports them.
 */
export { Link } from '@payloadcms/ui'
export {
  notFound,
  redirect,
  useParams,
  usePathname,
  useRouter,
  useSearchParams,
} from 'next/navigation'
