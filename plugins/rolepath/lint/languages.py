"""Words of a language that the rules know, in one table: a further language is a further row and no other code.

They serve one question: whether a text says anything of its own, or only that somebody will write it later.
"""

from dataclasses import dataclass

from rolepath.lint.english import words


@dataclass(frozen=True)
class Language:
    """What a language uses to say nothing.

    `openers` begin a text that is still to be written ("to be confirmed"), `pointers` one that sends the reader
    elsewhere ("see above"); `promises` are words of an author about the text itself ("later", "insert"), `nouns` what
    they call it, and `small` the words that every text of the language has. `evasions` look like an answer and leave
    the question with whoever asked.
    """

    openers: str
    pointers: str
    promises: str
    nouns: str
    small: str
    evasions: str = ""


LANGUAGES = {
    "en": Language(
        openers="""
            to be written|to be done|to be added|to be defined|to be decided|to be discussed|to be confirmed|
            to be completed|to be provided|to be determined|to be filled|to be announced|to be supplied|to be agreed|
            to be clarified|to be continued|to be updated|to be inserted|to follow|to come|coming soon|
            under construction|work in progress|in progress|in preparation|in the works|more to come|details to follow|
            details follow|details will follow|text to follow|content to follow|n a|not yet|not written|not applicable|
            does not apply|no content|no text|no information|nothing yet|nothing here|none yet|still to|still open|
            still missing|still in progress|this section will|this section is|this section needs|this section has not|
            this part will|this part is|this text will|this text is|will be written|will be added|will be completed|
            will follow|watch this space|fill in|fill this in|insert|write something|write this|write here|
            add text|add content|placeholder|lorem ipsum|dummy text|sample text|example text|some text|your text
        """,
        pointers="see|refer to|same as|as above|as below|as before|as described|as mentioned|as usual|ditto|idem|"
        "cf|click here|more information|for details|for more",
        promises="""
            todo tbd tbc tba fixme xxx wip placeholder later soon follow follows insert add write written describe
            explain fill draft pending coming progress construction complete completed completion finish finished
            ipsum lorem dolor sit amet blah bla foo bar baz asdf qwerty test testing dummy sample missing blank empty
            none nothing n/a na null undefined tbs ditto untitled unknown outstanding awaiting await replace provide
            enter type change delete remove update confirm decide define determined define defined
        """,
        nouns="""
            text texts content contents section sections part paragraph page chapter heading title here something
            anything stuff details detail description information info note notes example words word sentence
            sentences it this that these those author authors reader readers learner learners role roles task tasks
            module modules team department company organisation organization name first second one two three
            some more please yet still now today tomorrow week next
        """,
        small="""
            a an the and or but nor so if of to in on at by for from with without about as into over under than then
            is are was were be been being am do does did done doing has have had having will would can could may might
            must shall should not no yes i you he she we they me us them my your our their his her its who what which
            when where why how all any each every there just only also very too up out own
        """,
        evasions="""
            use common sense good judgement judgment be careful sensible sensibly reasonable reasonably responsible
            responsibly appropriate appropriately necessary needed depends case caution best usual usually normal
            normally smart wisely wise follow rules policy policies law laws apply applicable fine okay ok maybe
            perhaps possibly required relevant
        """,
    ),
    "de": Language(
        openers="""
            noch offen|noch zu|noch nicht|noch kein|noch keine|wird noch|wird nachgereicht|wird ergänzt|wird erstellt|
            in arbeit|in bearbeitung|in vorbereitung|folgt|text folgt|inhalt folgt|kommt noch|kommt später|
            platzhalter|blindtext|hier text|hier steht|hier kommt|entfällt|keine angabe|keine angaben|nicht zutreffend|
            zu ergänzen|zu klären|bitte ergänzen|bitte ausfüllen|dieser abschnitt|beispieltext|siehe unten
        """,
        pointers="siehe|s o|s u|wie oben|wie unten|wie vorher|wie gehabt|dito|vgl|vergleiche|mehr dazu|näheres",
        promises="""
            folgt folgen später bald demnächst ergänzen ergänzt einfügen eintragen ausfüllen schreiben geschrieben
            beschreiben erklären platzhalter blindtext entwurf offen ausstehend fehlt fehlen unvollständig arbeit
            bearbeitung vorbereitung leer keine keiner nichts unbekannt dito unklar klären geklärt
        """,
        nouns="text texte inhalt inhalte abschnitt teil seite kapitel titel hier etwas details beschreibung beispiel "
        "rolle aufgabe modul abteilung unternehmen bitte noch heute morgen woche",
        small="""
            der die das den dem des ein eine einen einem einer eines und oder aber nicht kein ist sind war waren wird
            werden wurde hat haben hatte kann muss soll in im an am auf aus bei mit nach von vom zu zum zur für über
            unter vor als wie wenn wer was wo warum ich du er sie es wir ihr mein dein unser ihre sich so auch nur hin
            dies diese dieser dieses ja nein
        """,
        evasions="gesunder gesunden menschenverstand vorsichtig vorsicht verantwortungsvoll sinnvoll angemessen "
        "bedarf fall ermessen nutzen benutzen",
    ),
    "fr": Language(
        openers="""
            à compléter|à completer|à définir|à definir|à faire|à rédiger|à venir|à suivre|à écrire|à préciser|
            à confirmer|à remplir|a completer|a definir|a faire|en cours|en construction|bientôt|
            sans objet|non applicable|texte à|section à|contenu à|cette section|texte ici|votre texte
        """,
        pointers="voir|cf|idem|comme ci|comme plus haut|même que|se référer|se reporter|plus d informations",
        promises="""
            compléter completer définir definir faire rédiger rédigé écrire venir suivre préciser confirmer remplir
            insérer ajouter bientôt plus tard cours construction brouillon manquant vide rien néant aucun aucune
            décrire expliquer inconnu
        """,
        nouns="texte contenu section partie page chapitre titre ici description exemple rôle tâche module équipe "
        "service entreprise encore aujourd hui demain",
        small="""
            le la les l un une des du de d à au aux et ou mais ne pas non oui est sont était être sera a ont avoir peut
            doit dans en sur sous par pour avec sans que qui quoi quand où comment pourquoi je tu il elle on nous vous
            ils elles mon ton son notre votre leur ce cette ces se si tout aussi
        """,
        evasions="bon sens prudence prudent responsable raisonnable approprié besoin selon cas utiliser",
    ),
    "es": Language(
        openers="""
            por definir|por completar|por hacer|por escribir|por confirmar|por determinar|pendiente|en construcción|
            en construccion|en proceso|en curso|próximamente|proximamente|a definir|a completar|no aplica|
            no aplicable|sin contenido|esta sección|texto aquí|su texto
        """,
        pointers="ver|véase|vease|igual que|como arriba|ídem|idem|consulte|consultar|más información",
        promises="""
            definir completar hacer escribir escrito confirmar determinar pendiente construcción construccion proceso
            próximamente proximamente pronto luego después insertar añadir agregar rellenar borrador falta vacío vacio
            nada ninguno ninguna describir explicar desconocido
        """,
        nouns="texto contenido sección seccion parte página pagina capítulo título titulo aquí aqui descripción "
        "ejemplo rol tarea módulo equipo empresa todavía aún hoy mañana",
        small="""
            el la los las un una unos unas de del a al y o pero no sí es son era ser está están será ha han haber puede
            debe en con sin por para sobre que quien qué cuando dónde cómo yo tú él ella nosotros ellos mi tu su
            nuestro este esta estos se si todo también más
        """,
        evasions="sentido común cuidado responsable razonable apropiado necesario según caso usar",
    ),
    "it": Language(
        openers="""
            da definire|da completare|da fare|da scrivere|da confermare|da compilare|da determinare|da inserire|
            in costruzione|in lavorazione|in corso|in arrivo|prossimamente|a breve|non applicabile|nessun contenuto|
            questa sezione|testo qui|il tuo testo
        """,
        pointers="vedi|vedere|si veda|come sopra|come prima|idem|cfr|uguale a|maggiori informazioni",
        promises="""
            definire completare fare scrivere scritto confermare compilare determinare inserire aggiungere costruzione
            lavorazione corso arrivo prossimamente presto dopo bozza manca vuoto niente nulla nessuno descrivere
            spiegare sconosciuto
        """,
        nouns="testo contenuto sezione parte pagina capitolo titolo qui descrizione esempio ruolo compito modulo "
        "squadra azienda ancora oggi domani",
        small="""
            il lo la i gli le l un uno una di del della dei a al alla e o ma non sì è sono era essere sarà ha hanno
            avere può deve in nel con senza da dal per su che chi cosa quando dove come perché io tu lui lei noi voi
            loro mio tuo suo nostro questo questa si se tutto anche più
        """,
        evasions="buon senso attenzione prudenza responsabile ragionevole appropriato necessario secondo caso usare",
    ),
    "nl": Language(
        openers="""
            nog in te vullen|nog te|nog niet|nog geen|nog open|volgt|tekst volgt|wordt aangevuld|
            wordt nog|in aanbouw|in bewerking|in voorbereiding|komt nog|komt later|binnenkort|aan te vullen|
            in te vullen|te bepalen|niet van toepassing|n v t|nvt|deze sectie|dit onderdeel|hier tekst|uw tekst
        """,
        pointers="zie|zoals boven|zoals hierboven|idem|hetzelfde als|vgl|meer informatie",
        promises="""
            volgt later binnenkort aanvullen aangevuld invullen ingevuld vullen bepalen schrijven geschreven invoegen
            toevoegen beschrijven uitleggen concept aanbouw bewerking voorbereiding ontbreekt leeg niets geen niemand
            onbekend nvt
        """,
        nouns="tekst inhoud sectie onderdeel deel pagina hoofdstuk titel hier beschrijving voorbeeld rol taak module "
        "team bedrijf nog vandaag morgen",
        small="""
            de het een en of maar niet is zijn was waren wordt worden werd heeft hebben kan moet zal in op aan bij met
            zonder van voor naar uit over onder door als dan die dat deze dit wie wat waar waarom hoe ik jij je u hij
            zij ze wij we mijn jouw uw onze hun er ook te ja nee
        """,
        evasions="gezond verstand voorzichtig verantwoord redelijk passend nodig geval gebruik gebruiken",
    ),
    "zh": Language("待办|待定|待补充|待完成|待写|暂无|无|稍后|同上", "见上|参见|同上", "待办 待定 暂无", "", ""),
    "ja": Language("未定|準備中|作成中|後日|追記予定|工事中|なし|同上", "上記|同上", "未定 準備中", "", ""),
}


def _words(field: str) -> frozenset[str]:
    return frozenset(word for language in LANGUAGES.values() for word in getattr(language, field).split())


def _phrases(field: str) -> frozenset[tuple[str, ...]]:
    """The phrases of all languages, each as its words."""
    texts = (text for language in LANGUAGES.values() for text in getattr(language, field).split("|"))
    return frozenset(tuple(words(text)) for text in texts)


OPENERS = _phrases("openers")
POINTERS = _phrases("pointers")
PROMISES = _words("promises")
SMALL = _words("small") | _words("nouns")
EVASIONS = _words("evasions")
DENIALS = frozenset(
    ("none", "nothing", "nobody", "keine", "nichts", "rien", "aucune", "nada", "ninguno", "nulla", "nessuno", "niets")
)
"""Words that may be a whole answer to a question."""
