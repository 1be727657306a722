import type { Locale } from '@/locales'

export type ResetWords = {
  subject: string
  /** Stands before the link. */
  asked: string
  /** How long it is valid: RESET_HOURS. */
  valid: string
  notYou: string
}

/** Of the mail with which somebody sets a new password. */
export const RESET_WORDS: Readonly<Record<Locale, ResetWords>> = {
  bg: {
    subject: 'Задаване на нова парола',
    asked: 'Поискана е нова парола за вашия профил в Cohesion Desk. Задайте я чрез тази връзка:',
    valid: 'Връзката работи веднъж и е валидна 24 часа.',
    notYou: 'Ако не сте го поискали вие, не правете нищо: паролата ви остава същата.',
  },
  cs: {
    subject: 'Nastavení nového hesla',
    asked: 'Někdo požádal o nové heslo k vašemu účtu v Cohesion Desk. Nastavíte je tímto odkazem:',
    valid: 'Odkaz lze použít jednou a platí 24 hodin.',
    notYou: 'Pokud jste to nebyli vy, nedělejte nic: vaše heslo zůstává stejné.',
  },
  da: {
    subject: 'Vælg en ny adgangskode',
    asked:
      'Der er bedt om en ny adgangskode til din konto i Cohesion Desk. Vælg den via dette link:',
    valid: 'Linket virker én gang og er gyldigt i 24 timer.',
    notYou: 'Hvis det ikke var dig, skal du ikke gøre noget: din adgangskode er den samme.',
  },
  de: {
    subject: 'Neues Passwort festlegen',
    asked:
      'Für Ihr Konto bei Cohesion Desk wurde ein neues Passwort angefordert. Legen Sie es über diesen Link fest:',
    valid: 'Der Link funktioniert einmal und gilt 24 Stunden.',
    notYou: 'Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt gleich.',
  },
  el: {
    subject: 'Ορισμός νέου κωδικού πρόσβασης',
    asked:
      'Ζητήθηκε νέος κωδικός πρόσβασης για τον λογαριασμό σας στο Cohesion Desk. Ορίστε τον από αυτόν τον σύνδεσμο:',
    valid: 'Ο σύνδεσμος λειτουργεί μία φορά και ισχύει για 24 ώρες.',
    notYou: 'Αν δεν το ζητήσατε εσείς, μην κάνετε τίποτα: ο κωδικός σας μένει ίδιος.',
  },
  en: {
    subject: 'Set a new password',
    asked:
      'Somebody asked for a new password for your account at Cohesion Desk. Set it by this link:',
    valid: 'The link works once and is valid for 24 hours.',
    notYou: 'If it was not you, do nothing: your password stays as it is.',
  },
  es: {
    subject: 'Establecer una nueva contraseña',
    asked:
      'Se ha solicitado una nueva contraseña para su cuenta de Cohesion Desk. Establézcala con este enlace:',
    valid: 'El enlace funciona una sola vez y es válido durante 24 horas.',
    notYou: 'Si no ha sido usted, no haga nada: su contraseña sigue siendo la misma.',
  },
  et: {
    subject: 'Uue parooli määramine',
    asked: 'Teie Cohesion Deski kontole küsiti uut parooli. Määrake see selle lingi kaudu:',
    valid: 'Link toimib ühe korra ja kehtib 24 tundi.',
    notYou: 'Kui see ei olnud teie, ärge tehke midagi: teie parool jääb samaks.',
  },
  fi: {
    subject: 'Uuden salasanan asettaminen',
    asked: 'Cohesion Desk -tilillesi on pyydetty uutta salasanaa. Aseta se tästä linkistä:',
    valid: 'Linkki toimii kerran ja on voimassa 24 tuntia.',
    notYou: 'Jos pyyntö ei ollut sinun, älä tee mitään: salasanasi pysyy ennallaan.',
  },
  fr: {
    subject: 'Définir un nouveau mot de passe',
    asked:
      'Un nouveau mot de passe a été demandé pour votre compte Cohesion Desk. Définissez-le par ce lien :',
    valid: 'Le lien fonctionne une seule fois et est valable 24 heures.',
    notYou: 'Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.',
  },
  ga: {
    subject: 'Socraigh pasfhocal nua',
    asked: 'Iarradh pasfhocal nua do do chuntas ar Cohesion Desk. Socraigh é leis an nasc seo:',
    valid: 'Oibríonn an nasc uair amháin agus tá sé bailí ar feadh 24 uair an chloig.',
    notYou: 'Murar tusa a d’iarr é, ná déan faic: fanann do phasfhocal mar atá.',
  },
  hr: {
    subject: 'Postavljanje nove lozinke',
    asked:
      'Zatražena je nova lozinka za vaš račun u sustavu Cohesion Desk. Postavite je putem ove poveznice:',
    valid: 'Poveznica radi jednom i vrijedi 24 sata.',
    notYou: 'Ako to niste bili vi, ne činite ništa: vaša lozinka ostaje ista.',
  },
  hu: {
    subject: 'Új jelszó megadása',
    asked: 'Valaki új jelszót kért az Ön Cohesion Desk-fiókjához. Ezen a linken adhatja meg:',
    valid: 'A link egyszer használható, és 24 óráig érvényes.',
    notYou: 'Ha nem Ön kérte, ne tegyen semmit: a jelszava nem változik.',
  },
  it: {
    subject: 'Impostare una nuova password',
    asked:
      'È stata chiesta una nuova password per il suo account di Cohesion Desk. La imposti con questo link:',
    valid: 'Il link funziona una sola volta ed è valido per 24 ore.',
    notYou: 'Se non è stato lei, non faccia nulla: la sua password resta la stessa.',
  },
  lt: {
    subject: 'Naujo slaptažodžio nustatymas',
    asked:
      'Jūsų „Cohesion Desk“ paskyrai paprašyta naujo slaptažodžio. Nustatykite jį šia nuoroda:',
    valid: 'Nuoroda veikia vieną kartą ir galioja 24 valandas.',
    notYou: 'Jei to neprašėte, nieko nedarykite: jūsų slaptažodis lieka tas pats.',
  },
  lv: {
    subject: 'Jaunas paroles iestatīšana',
    asked: 'Jūsu Cohesion Desk kontam ir pieprasīta jauna parole. Iestatiet to ar šo saiti:',
    valid: 'Saite darbojas vienu reizi un ir derīga 24 stundas.',
    notYou: 'Ja tas nebijāt jūs, nedariet neko: jūsu parole paliek tāda pati.',
  },
  mt: {
    subject: 'Agħżel password ġdida',
    asked:
      'Intalbet password ġdida għall-kont tiegħek ta’ Cohesion Desk. Agħżilha permezz ta’ din il-link:',
    valid: 'Il-link taħdem darba u hija valida għal 24 siegħa.',
    notYou: 'Jekk ma kontx int, tagħmel xejn: il-password tiegħek tibqa’ kif inhi.',
  },
  nl: {
    subject: 'Een nieuw wachtwoord instellen',
    asked:
      'Er is een nieuw wachtwoord gevraagd voor uw account bij Cohesion Desk. Stel het in via deze link:',
    valid: 'De link werkt één keer en is 24 uur geldig.',
    notYou: 'Was u het niet, dan hoeft u niets te doen: uw wachtwoord blijft hetzelfde.',
  },
  pl: {
    subject: 'Ustawienie nowego hasła',
    asked:
      'Poproszono o nowe hasło do Państwa konta w Cohesion Desk. Można je ustawić za pomocą tego linku:',
    valid: 'Link działa jeden raz i jest ważny przez 24 godziny.',
    notYou: 'Jeśli to nie Państwo, nie trzeba nic robić: hasło pozostaje bez zmian.',
  },
  pt: {
    subject: 'Definir uma nova palavra-passe',
    asked:
      'Foi pedida uma nova palavra-passe para a sua conta no Cohesion Desk. Defina-a através desta ligação:',
    valid: 'A ligação funciona uma vez e é válida durante 24 horas.',
    notYou: 'Se não foi o próprio a pedir, não faça nada: a palavra-passe mantém-se.',
  },
  ro: {
    subject: 'Stabilirea unei parole noi',
    asked:
      'S-a cerut o parolă nouă pentru contul dumneavoastră Cohesion Desk. O stabiliți prin acest link:',
    valid: 'Linkul funcționează o singură dată și este valabil 24 de ore.',
    notYou: 'Dacă nu ați cerut-o dumneavoastră, nu faceți nimic: parola rămâne aceeași.',
  },
  sk: {
    subject: 'Nastavenie nového hesla',
    asked: 'Niekto požiadal o nové heslo k vášmu účtu v Cohesion Desk. Nastavíte ho týmto odkazom:',
    valid: 'Odkaz možno použiť raz a platí 24 hodín.',
    notYou: 'Ak ste to neboli vy, nerobte nič: vaše heslo zostáva rovnaké.',
  },
  sl: {
    subject: 'Nastavitev novega gesla',
    asked: 'Za vaš račun v Cohesion Desk je bilo zahtevano novo geslo. Nastavite ga s to povezavo:',
    valid: 'Povezava deluje enkrat in velja 24 ur.',
    notYou: 'Če tega niste zahtevali vi, ne storite ničesar: vaše geslo ostane enako.',
  },
  sv: {
    subject: 'Välj ett nytt lösenord',
    asked:
      'Någon har begärt ett nytt lösenord till ditt konto i Cohesion Desk. Välj det via den här länken:',
    valid: 'Länken fungerar en gång och gäller i 24 timmar.',
    notYou: 'Om det inte var du behöver du inte göra något: ditt lösenord är oförändrat.',
  },
}
