import type { Locale } from '@/locales'

type Words = {
  /** Stands before the name and address of the controller, with a colon. */
  controller: string
  /** Stands before how to reach the data protection officer. */
  officer: string
  rights: string
}

/**
 * What the GDPR calls these things in each language.
 *
 * @see Regulation (EU) 2016/679, Articles 4(7), 13 and 37, in the language versions of EUR-Lex.
 */
export const CONTROLLER_WORDS: Record<Locale, Words> = {
  bg: {
    controller: 'Администратор на личните данни:',
    officer: 'Длъжностно лице по защита на данните:',
    rights:
      'Имате право на достъп до вашите данни, на тяхното коригиране и изтриване, на ограничаване на обработването им, на възражение срещу него и на получаване на данните в машинночетим формат. Можете да подадете жалба до надзорен орган за защита на данните, например в държавата, в която живеете.',
  },
  es: {
    controller: 'Responsable del tratamiento de sus datos:',
    officer: 'Delegado de protección de datos:',
    rights:
      'Tiene derecho a acceder a sus datos, a que se rectifiquen o supriman, a que se limite su tratamiento, a oponerse a él y a recibir sus datos en un formato de lectura mecánica. Puede presentar una reclamación ante una autoridad de protección de datos, por ejemplo la del país donde vive.',
  },
  cs: {
    controller: 'Správce vašich údajů:',
    officer: 'Pověřenec pro ochranu osobních údajů:',
    rights:
      'Máte právo na přístup ke svým údajům, na jejich opravu a výmaz, na omezení jejich zpracování, právo vznést proti němu námitku a právo získat údaje ve strojově čitelném formátu. Můžete podat stížnost u dozorového úřadu pro ochranu údajů, například v zemi, kde žijete.',
  },
  da: {
    controller: 'Dataansvarlig:',
    officer: 'Databeskyttelsesrådgiver:',
    rights:
      'Du har ret til at se dine oplysninger, til at få dem rettet eller slettet, til at få behandlingen af dem begrænset, til at gøre indsigelse mod den og til at få oplysningerne i et maskinlæsbart format. Du kan klage til en databeskyttelsesmyndighed, for eksempel i det land, hvor du bor.',
  },
  de: {
    controller: 'Verantwortlich für Ihre Daten:',
    officer: 'Datenschutzbeauftragte Stelle:',
    rights:
      'Sie haben das Recht auf Auskunft über Ihre Daten, auf Berichtigung und Löschung, auf Einschränkung der Verarbeitung, auf Widerspruch gegen sie und auf eine maschinenlesbare Kopie. Sie können sich bei einer Datenschutz-Aufsichtsbehörde beschweren, etwa in dem Land, in dem Sie leben.',
  },
  et: {
    controller: 'Teie andmete vastutav töötleja:',
    officer: 'Andmekaitsespetsialist:',
    rights:
      'Teil on õigus oma andmetega tutvuda, nõuda nende parandamist, kustutamist ja töötlemise piiramist, esitada töötlemisele vastuväiteid ning saada andmed masinloetaval kujul. Võite esitada kaebuse andmekaitseasutusele, näiteks oma elukohariigis.',
  },
  el: {
    controller: 'Υπεύθυνος επεξεργασίας των δεδομένων σας:',
    officer: 'Υπεύθυνος προστασίας δεδομένων:',
    rights:
      'Έχετε δικαίωμα πρόσβασης στα δεδομένα σας, διόρθωσης και διαγραφής τους, περιορισμού της επεξεργασίας τους, εναντίωσης σε αυτήν και λήψης των δεδομένων σε μηχαναγνώσιμη μορφή. Μπορείτε να υποβάλετε καταγγελία σε εποπτική αρχή προστασίας δεδομένων, για παράδειγμα στη χώρα όπου ζείτε.',
  },
  en: {
    controller: 'Responsible for your data (controller):',
    officer: 'Data protection officer:',
    rights:
      'You have the right to see your data, to have them corrected or erased, to have their processing restricted, to object to it, and to receive the data in a machine-readable format. You may complain to a data protection authority, for example in the country where you live.',
  },
  fr: {
    controller: 'Responsable du traitement de vos données :',
    officer: 'Délégué à la protection des données :',
    rights:
      'Vous avez le droit d’accéder à vos données, de les faire rectifier ou effacer, d’en faire limiter le traitement, de vous y opposer et de recevoir ces données dans un format lisible par machine. Vous pouvez introduire une réclamation auprès d’une autorité de protection des données, par exemple dans le pays où vous vivez.',
  },
  ga: {
    controller: 'Rialaitheoir do shonraí:',
    officer: 'Oifigeach cosanta sonraí:',
    rights:
      'Tá sé de cheart agat rochtain a fháil ar do shonraí, iad a cheartú nó a scriosadh, srian a chur lena bpróiseáil, cur i gcoinne na próiseála, agus na sonraí a fháil i bhformáid mheaisín-inléite. Is féidir leat gearán a dhéanamh le húdarás cosanta sonraí, mar shampla sa tír ina bhfuil cónaí ort.',
  },
  hr: {
    controller: 'Voditelj obrade vaših podataka:',
    officer: 'Službenik za zaštitu podataka:',
    rights:
      'Imate pravo na pristup svojim podacima, na njihov ispravak i brisanje, na ograničenje njihove obrade, na prigovor na obradu te na primitak podataka u strojno čitljivom formatu. Možete podnijeti pritužbu tijelu za zaštitu podataka, primjerice u državi u kojoj živite.',
  },
  it: {
    controller: 'Titolare del trattamento dei Suoi dati:',
    officer: 'Responsabile della protezione dei dati:',
    rights:
      'Ha il diritto di accedere ai Suoi dati, di farli rettificare o cancellare, di farne limitare il trattamento, di opporvisi e di ricevere i dati in un formato leggibile da dispositivo automatico. Può proporre reclamo a un’autorità per la protezione dei dati, per esempio nel paese in cui vive.',
  },
  lv: {
    controller: 'Jūsu datu pārzinis:',
    officer: 'Datu aizsardzības speciālists:',
    rights:
      'Jums ir tiesības piekļūt saviem datiem, panākt to labošanu, dzēšanu un apstrādes ierobežošanu, iebilst pret apstrādi un saņemt datus mašīnlasāmā formātā. Jūs varat iesniegt sūdzību datu aizsardzības uzraudzības iestādei, piemēram, valstī, kurā dzīvojat.',
  },
  lt: {
    controller: 'Jūsų duomenų valdytojas:',
    officer: 'Duomenų apsaugos pareigūnas:',
    rights:
      'Turite teisę susipažinti su savo duomenimis, reikalauti juos ištaisyti ar ištrinti, apriboti jų tvarkymą, nesutikti su juo ir gauti duomenis kompiuterio skaitomu formatu. Galite pateikti skundą duomenų apsaugos priežiūros institucijai, pavyzdžiui, šalyje, kurioje gyvenate.',
  },
  hu: {
    controller: 'Az Ön adatainak adatkezelője:',
    officer: 'Adatvédelmi tisztviselő:',
    rights:
      'Önnek joga van hozzáférni az adataihoz, kérni azok helyesbítését, törlését és kezelésük korlátozását, tiltakozni a kezelésük ellen, valamint géppel olvasható formátumban megkapni azokat. Panaszt tehet egy adatvédelmi felügyeleti hatóságnál, például abban az országban, ahol él.',
  },
  mt: {
    controller: 'Il-kontrollur tad-data tiegħek:',
    officer: 'L-uffiċjal tal-protezzjoni tad-data:',
    rights:
      'Għandek id-dritt li tara d-data tiegħek, li titlob li tiġi kkoreġuta jew imħassra, li l-ipproċessar tagħha jiġi ristrett, li toġġezzjona għalih, u li tirċievi d-data f’format li jinqara minn magna. Tista’ tressaq ilment quddiem awtorità għall-protezzjoni tad-data, pereżempju fil-pajjiż fejn tgħix.',
  },
  nl: {
    controller: 'Verantwoordelijk voor uw gegevens:',
    officer: 'Functionaris voor gegevensbescherming:',
    rights:
      'U hebt het recht uw gegevens in te zien, ze te laten verbeteren of wissen, de verwerking ervan te laten beperken, er bezwaar tegen te maken en de gegevens in een machineleesbaar formaat te ontvangen. U kunt een klacht indienen bij een gegevensbeschermingsautoriteit, bijvoorbeeld in het land waar u woont.',
  },
  pl: {
    controller: 'Administrator Twoich danych:',
    officer: 'Inspektor ochrony danych:',
    rights:
      'Masz prawo dostępu do swoich danych, ich sprostowania i usunięcia, ograniczenia ich przetwarzania, wniesienia wobec niego sprzeciwu oraz otrzymania danych w formacie nadającym się do odczytu maszynowego. Możesz wnieść skargę do organu ochrony danych, na przykład w kraju, w którym mieszkasz.',
  },
  pt: {
    controller: 'Responsável pelo tratamento dos seus dados:',
    officer: 'Encarregado da proteção de dados:',
    rights:
      'Tem o direito de aceder aos seus dados, de os fazer retificar ou apagar, de fazer limitar o seu tratamento, de se opor a ele e de receber os dados num formato de leitura automática. Pode apresentar uma reclamação a uma autoridade de proteção de dados, por exemplo no país onde vive.',
  },
  ro: {
    controller: 'Operatorul datelor dumneavoastră:',
    officer: 'Responsabilul cu protecția datelor:',
    rights:
      'Aveți dreptul de acces la datele dumneavoastră, la rectificarea și ștergerea lor, la restricționarea prelucrării, de a vă opune acesteia și de a primi datele într-un format care poate fi citit automat. Puteți depune o plângere la o autoritate de protecție a datelor, de exemplu în țara în care locuiți.',
  },
  sk: {
    controller: 'Prevádzkovateľ, ktorý zodpovedá za vaše údaje:',
    officer: 'Zodpovedná osoba pre ochranu údajov:',
    rights:
      'Máte právo na prístup k svojim údajom, na ich opravu a vymazanie, na obmedzenie ich spracúvania, právo namietať proti nemu a právo získať údaje v strojovo čitateľnom formáte. Môžete podať sťažnosť dozornému orgánu pre ochranu údajov, napríklad v krajine, v ktorej žijete.',
  },
  sl: {
    controller: 'Upravljavec vaših podatkov:',
    officer: 'Pooblaščena oseba za varstvo podatkov:',
    rights:
      'Imate pravico do vpogleda v svoje podatke, do njihovega popravka in izbrisa, do omejitve njihove obdelave, do ugovora obdelavi in do prejema podatkov v strojno berljivi obliki. Pritožite se lahko pri nadzornem organu za varstvo podatkov, na primer v državi, v kateri živite.',
  },
  fi: {
    controller: 'Tietojesi rekisterinpitäjä:',
    officer: 'Tietosuojavastaava:',
    rights:
      'Sinulla on oikeus saada pääsy tietoihisi, pyytää niiden oikaisemista tai poistamista, vaatia niiden käsittelyn rajoittamista, vastustaa käsittelyä ja saada tiedot koneellisesti luettavassa muodossa. Voit tehdä valituksen tietosuojaviranomaiselle esimerkiksi maassa, jossa asut.',
  },
  sv: {
    controller: 'Personuppgiftsansvarig:',
    officer: 'Dataskyddsombud:',
    rights:
      'Du har rätt att få tillgång till dina uppgifter, att få dem rättade eller raderade, att få behandlingen av dem begränsad, att invända mot den och att få ut uppgifterna i ett maskinläsbart format. Du kan klaga hos en dataskyddsmyndighet, till exempel i det land där du bor.',
  },
}
