import { describe, expect, it } from '@jest/globals'

import { findPasswordFault } from '@/domain/passwords'
import { commonList } from '@/domain/passwords/common-list'

const ANNA = { name: 'Anna Müller-Łukasz', email: 'a.mueller@region-mazovia.eu' }
const GREEK = { name: 'Γιώργος Παπαδόπουλος', email: 'gp@test.example' }

const faultOf = (password: unknown, person = ANNA) => findPasswordFault(password, person)

describe('a password', () => {
  it.each([
    'correct horse battery',
    'for this bench only',
    'another long password',
    'x7Kq9zLw2mNp',
    'žluťoučký kůň pěl',
    'u8$kf93#ms!q0',
    'ένα δέντρο πλάι στη θάλασσα',
    'qk3vx9wzpl7m'.repeat(4) + 'end',
  ])('may be %s', async (password) => {
    expect(await faultOf(password)).toBeUndefined()
  })

  it.each([[''], ['abc'], ['x7Kq9zLw2mN'], ['🙂'.repeat(11)]])(
    'is not shorter than twelve characters: %s',
    async (password) => expect(await faultOf(password)).toMatch('use at least 12'),
  )

  it('is not longer than anybody needs, and is not even looked at then', async () => {
    const password = 'ab1!'.repeat(2_500_000)
    const began = process.cpuUsage()
    expect(await faultOf(password)).toMatch('use at most 200')
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(500)
  })

  it.each([null, 12, {}, ['correct horse battery']])('is a text, not %j', async (password) =>
    expect(await faultOf(password)).toBe('A password is a text.'),
  )

  it.each([
    'Password1234',
    'P@ssw0rd!2026',
    'passwordpassword',
    'aaaaaaaaaaaaaaaa',
    'ab1!'.repeat(50),
    '123456789012',
    '987654321098',
    'abcdefghijklmnop',
    'qwertyuiopas',
    'azertyuiopqs',
    '1q2w3e4r5t6y',
    'Summer2026!!!!',
    'adminpassword',
    'iloveyou-dragon',
    'Cohesion2026!',
    'CohesionAlliance1',
    'motdepasse123',
    'Passwort2026!',
    'Heslo_123456',
    'парола123456',
    'κωδικός12345',
    'ｐａｓｓｗｏｒｄ１２３４',
    'jelszó-2026-!',
  ])('is not a common one: %s', async (password) => {
    expect(await faultOf(password)).toMatch('a common one')
  })

  it('is no entry of the list, whatever stands around it', async () => {
    const { has } = await commonList()
    expect(has('iloveyou')).toBe(true)
    for (const entry of ['iloveyou', 'sunshine', 'butterfly'])
      for (const around of [`${entry}${entry}`, `12345${entry}`, `!!${entry}2026`, `${entry}#9173`])
        expect([around, await faultOf(around)]).toEqual([around, expect.stringMatching('common')])
  })

  it.each([
    'xk7-anna-93-zq',
    'xk7-MULLER-93-zq',
    'xk7 Müller 93 zq',
    'xk7mueller93zq',
    'xk7-lukasz-93-zq',
    'xk7-RELLÜM-93-zq',
    'xk7-m.u.l.l.e.r-93',
    'zq93Mazovia11kp',
    'zq93 4nn4 muxx kp',
  ])('does not hold the name or address of its owner: %s', async (password) => {
    expect(await faultOf(password)).toMatch('name or the e-mail address')
  })

  it('does not hold a name in another script', async () => {
    for (const password of ['xk7Παπαδοπουλος93', 'xk7papadopoylos93', 'giorgos-xk7-9334'])
      expect(await faultOf(password, GREEK)).toMatch('name or the e-mail address')
  })

  it('may hold what is too short to be somebody', async () => {
    const eva = { name: 'Eva Li', email: 'el@x.eu' }
    expect(await faultOf('evaluate twelve limes', eva)).toBeUndefined()
    expect(await faultOf('kq eva li 3881 zz', eva)).toMatch('name')
    expect(await faultOf('kq liéva 3881 zzx', eva)).toMatch('name')
  })
})
