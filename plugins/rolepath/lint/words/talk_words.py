"""Words by which authors talk of a text, of who writes it and when, and of where else it stands; by language.

They lie beside those of `languages.py`. A few in a short text without a word about any work make it a note.
"""

from rolepath.lint.words.english import words

_TEXTS = {
    "en": """
        text texts copy content contents section sections paragraph paragraphs wording placeholder draft drafts
        skeleton stub scaffold boilerplate template
        example examples writeup status version description explanation overview summary caption
    """,
    "de": """
        text texte texten inhalt inhalte abschnitt absatz entwurf platzhalter blindtext beispiel beispiele
        beschreibung
    """,
    "fr": "texte textes contenu contenus section paragraphe brouillon exemple exemples description",
    "es": "texto textos contenido contenidos sección párrafo borrador ejemplo ejemplos descripción",
    "it": "testo testi contenuto contenuti sezione paragrafo bozza esempio esempi descrizione",
    "nl": "tekst teksten inhoud sectie paragraaf concept voorbeeld voorbeelden beschrijving",
    "pt": "texto textos conteúdo conteúdos seção secção parágrafo rascunho exemplo exemplos descrição",
}
_MAKING = {
    "en": """
        write writes writing written wrote rewrite add adds added fill fills filled insert inserts inserted pending tbd
        reserved owe owed supply supplies supplied provide provides provided deliver delivers delivered coming comes
        follow follows translate translated elaborate finalise finalised finalize finalized publication publish
        published find finds ask asks phrase word worded needed missing sent send sends promised requested agreed
        approved review reviewed arrive arrives arriving ready done clarify clarified drafted outstanding awaiting
        replace replaced put puts goes go belongs appear appears way due chase improve improved polish polished revise
        revised shorten shortened adapt adapted copied tidy extend extended
        ignore disregard discard
    """,
    "de": """
        schreibt schreiben schreibe geschrieben verfasst verfassen liefert liefern geliefert nachliefern nachgeliefert
        kommt kommen folgt folgen ergänzt ergänzen erstellt erstellen macht hinzufügt eingefügt fehlt fehlen übersetzt
        übersetzen formuliert gesucht benötigt gestellt stellt bereitgestellt reicht nachgereicht hin rein
    """,
    "fr": """
        écrit écrira écrire rédige rédigera rédiger fourni fournie fournir fournit livré livrer ajouté ajouter vient
        viendra manque complété rempli traduit suit suivra envoyé arrive arrivera remis
    """,
    "es": """
        escribe escribirá escribir redacta redactará entrega entregará entregado añade añadirá falta llega llegará
        completa completará proporcionará envía enviará sigue seguirá traduce
    """,
    "it": """
        scrive scriverà scrivere fornisce fornirà fornito consegna consegnato arriva arriverà va manca aggiunge
        aggiungerà completa completerà segue seguirà invia invierà tradotto
    """,
    "nl": """
        schrijft schrijven geschreven levert leveren geleverd aangeleverd komt komen volgt ontbreekt vult ingevuld
        aangevuld vertaald stuurt
    """,
    "pt": """
        escreve escreverá escrever entregue entregará fornecido fornecerá enviado enviará falta vem virá chega chegará
        completa completará segue traduzido
    """,
}
_DATES = """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 sprint week weeks month
    quarter spring summer autumn winter end golive launch pilot release kw
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre
    novembre décembre lunes martes miércoles jueves viernes sábado enero febrero marzo abril mayo junio julio agosto
    septiembre octubre noviembre diciembre lunedì martedì mercoledì giovedì venerdì gennaio febbraio aprile maggio
    giugno luglio settembre ottobre dicembre maandag dinsdag woensdag donderdag vrijdag januari februari maart mei
    augustus segunda terça quarta quinta sexta janeiro fevereiro março maio junho julho setembro outubro novembro
    dezembro
    woche wochen monat mois semaine semana mes settimana mese weken maand mês ende fin finale begin
"""
_PEOPLE = """
    author authors writer writers editor editors owner owners contributor trainer trainers facilitator facilitators team
    teams department departments unit business legal hr finance marketing manager colleague colleagues someone
    somebody anyone maria anna peter tom kim anne john fachbereich fachabteilung abteilung équipe equipe équipes métier
    service equipo departamento squadra reparto afdeling
"""
_POINTING = """
    this that here these das dies dieses hier ceci cela ça ici esto esta eso aquí questo ciò qui dit dat isto isso
    aqui
"""
_TELLING = """
    explain explains explained tell tells told show shows shown said says say know knows demonstrate demonstrates
    demonstrated cover covers covered discuss discusses discussed learned learnt described mention mentioned seen saw
    presents presented find found look see read watch was is stands stand part
    steht stehen erklärt zeigt gezeigt findet gesagt expliqué montre trouve explicó muestra está spiegato mostra trova
    uitgelegd staat toont explicou mostra
"""
_STORES = """
    slide slides deck video videos recording recordings handbook manual appendix annex intranet wiki portal sharepoint
    confluence folder folders drive kickoff kick training trainings workshop webinar session sessions module
    modules chapter lesson pdf document documents attachment faq guide elsewhere channel supervisor
    clip clips film films podcast podcasts episode animation screencast livestream replay
    trainer facilitator slack booklet workbook
    handbuch folien schulung kurs modul ordner laufwerk leitfaden manuel formation atelier cours dossier diapositives
    curso taller carpeta diapositivas manuale corso cartella handleiding cursus formação pasta
"""
_NUMBERS = """
    two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand
    thousands half twice thrice double dozen dozens zwei drei vier fünf zehn zweimal dreimal
"""
_QUANTITIES = """
    each every again always never nobody none often daily once hand jede jeder jedes jeden immer nie niemand wieder
    oft halb halbe
    deux trois quatre cinq dix fois chaque jamais toujours personne souvent moitié dos tres cuatro cinco diez veces cada
    nunca siempre nadie mitad tre quattro cinque dieci volte ogni mai sempre nessuno metà twee drie vier vijf tien
    keer elke nooit altijd niemand dois três vezes sempre ninguém metade
"""
_ADVISED = """
    describing reader readers reader's author example examples sentence sentences word words paragraph paragraphs jargon
    buzzword buzzwords adjective adjectives fluff vivid
    artefact artifact thing description person pain pains hurt hurts cost costs deadline deadlines miss notice
    notices benefit benefits problem role role's task tasks before after title heading picture screenshot figure figures
    number numbers short concrete specific simple language tone voice active passive sample quote evidence story fact
    facts detail details audience learner learners learner's second vague honest plain bullet bullets line lines
    introduction consequence consequences effect impact situation context
"""
_ORDERING = """
    name show say paste write use keep start begin describe list explain put give add insert tell state mention avoid
    choose pick quote summarise summarize provide fill enter replace include make try think remember ensure focus limit
    take place sketch copy reuse mark mention cover consider hold leave
    answer illustrate point stick refer outline define note state mind imagine convince
"""


def _all(by_language: dict[str, str]) -> frozenset[str]:
    return frozenset(word for language in by_language.values() for word in language.split())


TEXTS = _all(_TEXTS)
"""What a text is called."""
MAKING = _all(_MAKING)
"""What is done until a text stands there."""
DATES = frozenset(_DATES.split())
PEOPLE = frozenset(_PEOPLE.split())
"""Who writes, and for whom one writes."""
POINTING = frozenset(_POINTING.split())
TELLING = frozenset(_TELLING.split())
STORES = frozenset(_STORES.split())
"""Where else something may stand, or be told."""
NUMBERS = frozenset(_NUMBERS.split())
QUANTITIES = frozenset(_QUANTITIES.split()) | NUMBERS
"""How many and how often: a note to an author has none, a complaint nearly always."""
ADVISED = frozenset(words(_ADVISED))
"""What advice on writing is about."""
ORDERING = frozenset(_ORDERING.split())
