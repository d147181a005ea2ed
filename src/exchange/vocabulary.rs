//! The header texts of the world's address books, folded (see `folding::squeezed`), in English, German, French, Spanish,
//! Dutch, Italian, Portuguese and the Scandinavian languages, with a few words of others.

use super::FieldKind;
use super::folding::WordSet;

/// Headers that mean one thing wherever they stand.
pub(super) const PLAIN: [(FieldKind, &str); 29] = [
    (
        FieldKind::FullName,
        "fullname displayname contactname contact contacts primarycontact maincontact keycontact contactperson personname leadname person people \
         ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson kontaktname vollstandigername \
         vorundnachname vornamenachname vornameundnachname nomcomplet nomprenom prenomnom nometprenom prenometnom \
         interlocuteur personneacontacter nombrecompleto nombreyapellidos nombreyapellido personadecontacto contacto \
         contactpersoon volledigenaam nomecompleto nomeecognome cognomeenome nominativo referente contato \
         pessoadecontato pessoadecontacto fullstandigtnamn fulltnamn imieinazwisko 氏名 姓名",
    ),
    (
        FieldKind::GivenName,
        "firstname givenname forename first fname vorname rufname prenom nombredepila primernombre voornaam roepnaam \
         fornamn fornavn primeironome nomeproprio imie etunimi имя",
    ),
    (
        FieldKind::MiddleName,
        "middlename additionalname secondname middleinitial weiterevornamen zweitervorname deuxiemeprenom \
         segundonombre secondonome mellannamn mellomnavn mellemnavn nomedomeio segundonome tussenvoegsel",
    ),
    (
        FieldKind::FamilyName,
        "lastname familyname surname last lname nachname familienname zuname nomdefamille apellido apellidos \
         achternaam familienaam cognome sobrenome apelido ultimonome efternamn efternavn etternavn nazwisko sukunimi \
         фамилия",
    ),
    (
        FieldKind::Called,
        "nickname preferredname knownas spitzname surnom apodo bijnaam soprannome smeknamn kallenavn greetingname",
    ),
    (
        FieldKind::Company,
        "company companyname organization organisation organizationname organisationname account accountname \
         companyaccount employer business businessname firm firma firmenname unternehmen betrieb arbeitgeber kunde \
         kundenname entreprise societe raisonsociale nomdelentreprise nomentreprise nomdelasociete etablissement \
         client empresa compania nombredelaempresa sociedad organizacion cliente bedrijf bedrijfsnaam organisatie \
         klant azienda societa ditta ragionesociale impresa companhia organizacao nomedaempresa foretag foretagsnamn \
         bolag kund virksomhed bedrift yritys customer customername clientname компания",
    ),
    (
        FieldKind::Title,
        "jobtitle position role jobrole organizationtitle function funktion stellung stelle berufsbezeichnung beruf \
         fonction poste intituleduposte cargo puesto puestodetrabajo functie functietitel ruolo qualifica mansione \
         posizione befattning yrkestitel stilling occupation profession",
    ),
    (
        FieldKind::Email,
        "email emails emailaddress emailaddresses mail emailvalue emailadresse mailadresse courriel adresseemail \
         adressemail adressecourriel adressedemessagerie correo correoelectronico direcciondecorreo \
         direcciondecorreoelectronico emailadres indirizzoemail indirizzodipostaelettronica indirizzopostaelettronica postaelettronica \
         enderecodeemail enderecodecorreioeletronico correioeletronico correioeletronico epost epostadress \
         epostadresse mejl additionalemailaddresses",
    ),
    (
        FieldKind::Phone,
        "phone phones phonenumber phonenumbers phonevalue telephone tel telefon telefonnummer telefonnr telefone \
         telefono telephonenumber mobile mobiles mobilephone mobilenumber mobilephonenumber mobil mobiltelefon \
         mobilnummer handy handynummer rufnummer cell cellphone cellular numerodetelephone portable telephonemobile \
         movil telefonomovil celular numerodetelefono telefoon telefoonnummer mobieletelefoon mobiel gsm cellulare \
         telefonocellulare telemovel numerodetelefone directphone directdial companymainphone companyphone \
         telefonzentrale whatsapp haupttelefon autotelefon ufficio abitazione телефон",
    ),
    (
        FieldKind::Link,
        "url link profile profileurl linkedin linkedinurl linkedinprofile linkedinprofileurl personlinkedinurl xing \
         website websites webpage web homepage websitevalue websiteurl internet webseite profil siteweb siteinternet \
         paginaweb sitioweb sitoweb webbplats webpagina pageweb paginadaweb hemsida webbsida hjemmeside nettside",
    ),
    (
        FieldKind::Address,
        "address fulladdress addressformatted postaladdress adresse anschrift adressepostale direccion adres indirizzo \
         endereco adress",
    ),
    (
        FieldKind::Street,
        "street streetaddress addressstreet addressline strasse strassehausnummer strasseundhausnummer rue calle \
         straat via rua logradouro ruaendereco postfach gata gatuadress addresspobox pobox addressextendedaddress",
    ),
    (
        FieldKind::City,
        "city town addresscity ort stadt wohnort ville commune ciudad poblacion localidad plaats woonplaats stad \
         citta localita cidade localidade cidadeendereco postort",
    ),
    (
        FieldKind::Region,
        "state region province county stateprovince stateregion depregion provinciaoestado addressregion bundesland kanton departement provincia \
         provincie regione distrito lan",
    ),
    (
        FieldKind::PostalCode,
        "zip zipcode postalcode postcode zippostalcode addresspostalcode plz postleitzahl codepostal codigopostal \
         cap cep postnummer",
    ),
    (
        FieldKind::Country,
        "country countryregion addresscountry land landregion pays paysregion pais paisregion paisoregion paese paesearea nation",
    ),
    (
        FieldKind::TimeZone,
        "timezone zeitzone fuseauhoraire zonahoraria husohorario tijdzone fusoorario fusohorario tidszon",
    ),
    (
        FieldKind::Birthday,
        "birthday birthdate dateofbirth dob geburtstag geburtsdatum anniversaire datedenaissance cumpleanos \
         fechadenacimiento verjaardag geboortedatum compleanno datadinascita datadenascimento fodelsedag \
         fodelsedatum fodselsdag fodselsdato",
    ),
    (
        FieldKind::Interests,
        "interests hobbies hobby hobbys interessen interets centresdinteret intereses aficiones interessi interesses \
         intressen",
    ),
    (
        FieldKind::HowTheyBuy,
        "howtheybuy howtheywanttobuy buyingprocess decisionprocess",
    ),
    (
        FieldKind::FollowUpWish,
        "followupwish howtofollowup howtheywanttobefollowedup contactpreferences",
    ),
    (
        FieldKind::PreferredChannel,
        "preferredchannel preferredchannels preferredcontactmethod preferredmethodofcontact bestwaytocontact \
         bevorzugterkontaktweg kontaktweg moyendecontactprefere canalpreferido canaldecontacto voorkeurskanaal",
    ),
    (FieldKind::Matter, "matter openmatter"),
    (
        FieldKind::Notes,
        "notes note comment comments remark remarks description memo notiz notizen bemerkung bemerkungen anmerkung \
         anmerkungen kommentar commentaire commentaires remarque remarques nota notas observacion observaciones \
         comentario comentarios opmerking opmerkingen notitie notities annotazioni commenti osservazioni observacoes \
         anotacoes anteckning anteckningar merknader",
    ),
    (
        FieldKind::Labels,
        "label labels tag tags groupmembership category categories kategorie kategorien etiquette etiquettes etiqueta \
         etiquetas categorie categorieen categoria categorias kategori kategorier lists segment segments",
    ),
    (
        FieldKind::LeadStatus,
        "leadstatus status stage lifecyclestage leadstage dealstage contactstatus phase statut stato",
    ),
    (
        FieldKind::EmailConsent,
        "marketingstatus emailmarketingstatus subscriptionstatus emailsubscriptionstatus newsletterstatus emailoptin \
         optin emailconsent emailpermission marketingconsent marketingpermission acceptsmarketing \
         acceptsemailmarketing emailallowed mayemail subscribed newsletter emailerlaubt werbeerlaubnis",
    ),
    (
        FieldKind::OptOutPost,
        "donotmail donotpost donotsendpost nopost postaloptout mailoptout",
    ),
    (FieldKind::OptOutAll, "dnc blacklist blocked robinsonlist robinsonliste"),
];

/// One word for the whole name, or for its half where the other half has a column of its own.
pub(super) const NAME: &str = "name nom nome nombre naam namn navn nimi nazwa имяифамилия";

/// A job title, or "Mrs" where the job has a column of its own.
pub(super) const TITLE: &str = "title titel titre titulo titolo";

/// Parts of headers that say "an opt-out": the channel is told by [`CHANNEL_STEMS`].
pub(super) const OPT_OUT_STEMS: &str = "unsubscribe unsubtime optout optedout optingout donotcall donotphone \
     donotcontact donotemail donottext donotsms dontcall dontcontact dontemail \
     suppressed abgemeldet abmeldung werbesperre kontaktsperre nichtanrufen nichtkontaktieren keinemail \
     keinewerbung keineanrufe widerspruch desabonne desinscri nepasappeler nepascontacter nepasenvoyer \
     dadodebaja desuscri nollamar nocontactar noenviar afgemeld uitgeschreven nietbellen nietmailen nietcontacteren \
     disiscri nonchiamare noncontattare descadastrad naoligar naocontactar naocontatar avregistrer avprenumer \
     ringinte kontaktainte";

/// Parts of opt-out headers that name the channel, the first that fits. Nothing fitting means every channel.
pub(super) const CHANNEL_STEMS: [(Option<FieldKind>, &str); 4] = [
    (None, "fax"),
    (
        Some(FieldKind::OptOutText),
        "sms textmessage donottext textoptout whatsapp",
    ),
    (
        Some(FieldKind::OptOutEmail),
        "email mail newsletter unsub desabonne desinscri desuscri disiscri descadastr abgemeldet abmeldung afgemeld \
         uitgeschreven avprenumer marketing werbe werbung enviar envoyer dadodebaja correo courriel",
    ),
    (
        Some(FieldKind::OptOutCall),
        "call phone telefon telephon anruf appeler llamar bellen chiamare ligar ringinte",
    ),
];

/// Words that place an address or number ("business", "home") and the label they give it.
pub(super) static PLACES: [(&str, WordSet); 5] = [
    (
        "work",
        WordSet::of(
            "work business office company firma werkadres geschaftlich dienstlich buro bureau professionnel trabajo werk ufficio uff \
         lavoro comercial arbete arbejde jobb",
        ),
    ),
    (
        "home",
        WordSet::of(
            "home private personal huisadres privat domicile personnel particular thuis prive abitazione ab casa residencial hem \
         bostad hjem",
        ),
    ),
    (
        "mobile",
        WordSet::of(
            "mobile mobil mobiltelefon handy cell cellphone cellular portable movil celular mobiel mobiele cellulare \
         telemovel gsm",
        ),
    ),
    (
        "main",
        WordSet::of("main primary haupt zentrale standard switchboard principal"),
    ),
    (
        "",
        WordSet::of(
            "other mailing billing shipping secondary alternate additional direct weitere andere autre otro otra overig \
         altro outro annan del de do da di op le la the your person",
        ),
    ),
];

/// Words that turn a header about e-mail or phones into one about something else.
pub(super) static NOT_THE_VALUE: WordSet = WordSet::of(
    "type typ tipo soort label display angezeigter weergegeven visningsnamn exibicao pantalla \
     name nom nome nombre naam namn status date datum fecha time last \
     count number of sent opened open clicked click reply replied bounced bounce domain owner campaign template \
     verified invalid confirmed delivered quarantined id code country assistant assistent fax pager callback extension",
);

/// Words of an e-mail header.
pub(super) static EMAIL_WORDS: WordSet =
    WordSet::of("email emails mail emailadresse emailaddress courriel correo epost mailadresse");

/// Words of a telephone header.
pub(super) static PHONE_WORDS: WordSet = WordSet::of(
    "phone telephone telefon telefonnummer telefono telefone telefoon tel mobile \
     mobil mobiltelefon handy cell cellphone movil celular gsm cellulare telemovel",
);

/// Parts of headers about somebody else, or about the record: never a fact of the prospect.
pub(super) const ASIDE_STEMS: &str = "owner createdby createdate createddate creationdate modified assignedto manager \
     assistant assistent asistente fax pager besitzer zustandig proprietaire propietario eigenaar spouse referredby recordid contactid \
     leadsource connectedon phonetic yomi callback telex isdn companymanager accountmanager";
