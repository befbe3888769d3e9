"""Words of a language that the rules know, in one table: a further language is a further row and no other code.

They serve one question: whether a text says anything of its own, or only that somebody will write it later.
"""

from rolepath.lint.words.further_languages import FURTHER
from rolepath.lint.words.language import Language

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
            add text|add content|placeholder|lorem ipsum|dummy text|sample text|example text|some text|your text|
            to do|to be reviewed|on hold|stay tuned|hello world|left blank|intentionally left blank|check back|
            will be provided|will be supplied|will be updated|will be defined|will come|will follow|
            we will write|i will write|i'll write|we'll write|we will add|i will add|this will be|it will be|
            nothing to report|nothing to add|none at this|none at the moment|same problem as|needs to be|has to be
            written|must be written|should be written|nobody has written|not available|
            not relevant|not ready|not decided|not sure yet|no idea yet|don't know|i don't know|
            doesn't apply|the quick brown fox|once upon a time|ask me|ask peter|ask the trainer|ask your trainer|
            ask the facilitator|ask in the channel|still working on|we are still|check again|describe what goes|
            notes to self|note to
            self|text goes|content goes|
            goes here|more details to follow|more information to follow|more content to follow
        """,
        pointers="""
            see|refer to|same as|like in|like before|just like module|same here|as above|as below|as before|as
            described|as mentioned|as usual|ditto|idem|cf|
            click here|more information|for details|for more|as discussed|as explained|as agreed|as shown|as presented|
            as stated|as noted|as said|as we discussed|as already|already explained|already described|as in the|as in
            module|there is no before|please see|please refer|please read|please consult|
            please check|described above|described below|described in|explained above|explained below|explained in|
            discussed above|discussed in|discussed during|covered above|covered in|covered elsewhere|covered by|
            shown above|shown in|mentioned above|mentioned in|identical to|the same as|look at the slides|
            look at the video|look at the intranet|look at the handbook|more about this|more on this|details in the|
            details on the|details are in|can be found|you will find|you can find|everything is in|all of this is in
        """,
        promises="""
            todo tbd tbc tba fixme xxx wip placeholder later soon follow follows insert add write written describe
            explain fill draft pending coming progress construction complete completed completion finish finished
            ipsum lorem dolor sit amet blah bla foo bar baz qux quux asdf qwerty test testing dummy sample missing
            blank empty
            none nothing n/a na null undefined tbs ditto untitled unknown outstanding awaiting await replace provide
            enter type change delete remove update confirm decide define determined define defined
            added shortly filler intentionally tk changeme replaceme nil nan unwritten unfinished unfilled
        """,
        nouns="""
            text texts content contents section sections part paragraph page chapter heading title here something
            anything stuff details detail description information info note notes example words word sentence
            sentences it this that these those author authors reader readers learner learners role roles task tasks
            module modules team department company organisation organization name first second one two three
            some more please yet still now today tomorrow week next
        """,
        commands="insert describe explain put enter fill replace summarise summarize add type provide",
        elsewhere="""
            problem problems business practice relevance exercise benefit benefits back version release available left
            waiting wait feedback input needs goes put click explained discussed mentioned agreed covered elsewhere
            told tell read watch consult applicable applies publish needed paragraphs
            specified drafted described stated summarise summarize state situation matter matters someone somebody
            nobody real work job idea honest know stuff required continue live orally attached attachment
            chapter channel statement entry temporary temp tmp random translated really client provided supplied
            delivered asdasd see
            like just delivery pdf confluence sharepoint already skip subtitle body header cell
            generic default approval review
            started edit fix rewrite etc whatever hello hi there start typing give
            wiki intranet slides slide video deck handbook manual appendix annex portal trainer facilitator instructor
            manager colleague workshop session meeting training course kick off introduction recording guide previous
            above below earlier owner editor me
        """,
        labels="""
            line lines point points item items step steps bullet bullets column columns row rows entry option topic
            part section
            paragraph heading title text label value number one two three four five six seven eight nine ten
            first second third fourth fifth last main alpha beta gamma delta
            field label caption body feedback cell header footer option text
        """,
        small="""
            a an the and or but nor so if of to in on at by for from with without about as into over under than then
            is are was were be been being am do does did done doing has have had having will would can could may might
            must shall should not no yes i you he she we they me us them my your our their his her its who what which
            when where why how all any each every there just only also very too up out own during while
            though although depends depend pls plz atm asap fyi idk tbh lol omg btw imo smb sb sth u ur gonna gotta
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
            platzhalter|blindtext|hier text|hier steht|hier könnte|hier kommt|hier fehlt|muss noch|müssen noch|ist
            noch|kommt bald|kommt im nächsten|
            bitte hier|bitte ergänzen|bitte einfügen|bitte einsetzen|wird später|wird demnächst|wird bald|wird ergänzt|
            wird erarbeitet|trifft nicht zu|nicht vorhanden|nicht verfügbar|nicht relevant|in kürze|in planung|
            demnächst mehr|offen rücksprache|weit hinten hinter|inhalt fehlt|text fehlt|beschreibung
            folgt|beispiel folgt|
            entfällt|keine angabe|keine angaben|nicht zutreffend|
            zu ergänzen|zu klären|bitte ergänzen|bitte ausfüllen|dieser abschnitt|beispieltext|siehe unten
        """,
        pointers="siehe|s o|s u|wie oben|wie unten|wie vorher|wie gehabt|dito|vgl|vergleiche|mehr dazu|"
        "wie besprochen|wie im letzten|wie im vorigen|wie in der|wie bereits|wie erwähnt|wie beschrieben|wie im "
        "workshop|wie in modul|wie schon|analog zu|"
        "s oben|s unten|bitte siehe|bitte lesen|näheres",
        promises="""
            folgt folgen später bald demnächst ergänzen ergänzt einfügen eintragen ausfüllen schreiben geschrieben
            beschreiben erklären platzhalter blindtext entwurf offen ausstehend fehlt fehlen unvollständig arbeit
            bearbeitung vorbereitung leer keine keiner nichts unbekannt dito unklar klären geklärt ausgefüllt erstellt
            erstellen nachgereicht platzhaltertext baustelle füllen eingefügt formulieren hinzufügen besprochen
        """,
        commands="beschreiben beschreibe beschreibt schildern schildere erläutern erläutere erklären erkläre einfügen "
        "eintragen ausfüllen ergänzen",
        nouns="text texte inhalt inhalte abschnitt teil seite kapitel titel hier etwas details beschreibung beispiel "
        "rolle aufgabe modul abteilung unternehmen bitte noch heute morgen woche",
        elsewhere="problem problems könnte stehen beispiel erklärt abgestimmt gerade erarbeitet ihr beschreibung "
        "fachbereich workshop schulung kürze fertig release kurs abstimmung nächsten wiki handbuch rücksprache",
        labels="punkt punkte schritt spalte zeile eins zwei drei vier fünf erster zweiter dritter erste zweite dritte",
        small="""
            der die das den dem des ein eine einen einem einer eines und oder aber nicht kein ist sind war waren wird
            werden wurde hat haben hatte kann muss soll in im an am auf aus bei mit nach von vom zu zum zur für über
            unter vor als wie wenn wer was wo warum ich du er sie es wir ihr mein dein unser ihre sich so auch nur hin
            dies diese dieser dieses ja nein bin soll sollen durch vom jemand schon immer nie alten thema beim macht
        """,
        evasions="gesunder gesunden menschenverstand vorsichtig vorsicht verantwortungsvoll sinnvoll angemessen "
        "bedarf fall ermessen nutzen benutzen",
    ),
    "fr": Language(
        openers="""
            à compléter|à completer|à définir|à definir|à faire|à rédiger|à venir|à suivre|à écrire|à préciser|
            à confirmer|à remplir|a completer|a definir|a faire|en cours|en construction|bientôt|
            sans objet|non applicable|texte à|section à|contenu à|cette section|texte ici|votre texte|en attente|
            pas encore|reste à|rien à|description à|exemple à|insérer|ajouter une|ajouter un|ajouter le|décrire le|
            décrire ici|décrivez|sera complété|sera complétée|sera rédigé|sera ajouté|texte provisoire|ne s'applique|
            en préparation|en rédaction|bientôt disponible|portez ce vieux whisky|pas de contenu|aucun contenu
        """,
        pointers="voir|cf|idem|comme ci|comme plus haut|même que|se référer|se reporter|plus d'informations|"
        "comme discuté|comme vu|comme convenu|comme expliqué|comme indiqué|comme mentionné|comme précédemment|"
        "cf le|cf la|identique à|identique au|la même chose|vu en",
        promises="""
            compléter completer définir definir faire rédiger rédigé écrire venir suivre préciser confirmer remplir
            insérer ajouter bientôt plus tard cours construction brouillon manquant vide rien néant aucun aucune
            décrire expliquer inconnu attente provisoire disponible complété complétée ajouté rédaction discuté écrit
        """,
        commands="décrire décrivez expliquer expliquez indiquer indiquez insérer insérez compléter "
        "complétez rédiger rédigez",
        nouns="texte contenu section partie page chapitre titre ici description exemple rôle tâche module équipe "
        "service entreprise encore aujourd hui demain",
        elsewhere="problème problèmes décrivez métier préparation version atelier formation équipe validation wiki "
        "manuel formateur demandez lire",
        labels="point points étape colonne ligne un deux trois quatre cinq premier deuxième troisième première",
        small="""
            le la les l un une des du de d à au aux et ou mais ne pas non oui est sont était être sera a ont avoir peut
            doit dans en sur sous par pour avec sans que qui quoi quand où comment pourquoi je tu il elle on nous vous
            ils elles mon ton son notre votre leur ce cette ces se si tout aussi faut encore ensuite verra plus
        """,
        evasions="bon sens prudence prudent responsable raisonnable approprié besoin selon cas utiliser",
    ),
    "es": Language(
        openers="""
            por definir|por completar|por hacer|por escribir|por confirmar|por determinar|pendiente|en construcción|
            en construccion|en proceso|en curso|próximamente|proximamente|a definir|a completar|no aplica|
            no aplicable|sin contenido|esta sección|texto aquí|su texto|muy pronto|en desarrollo|aquí va|aquí irá|
            escriba aquí|escribe aquí|describa aquí|describe aquí|se completará|se definirá|se añadirá|se escribirá|
            se agregará|
            será completado|todavía no|aún no|falta texto|falta completar|falta por|falta el|añadir texto|
            añadir contenido|agregar texto|insertar texto|texto de ejemplo|texto de prueba|en preparación|
            sin información|ninguna información
        """,
        pointers="ver|véase|vease|igual que|como arriba|ídem|idem|consulte|"
        "consultar|como se comentó|como se discutió|como se explicó|como se mencionó|como ya|como antes|lo mismo que|"
        "más información",
        promises="""
            definir completar hacer escribir escrito confirmar determinar pendiente construcción construccion proceso
            próximamente proximamente pronto luego después insertar añadir agregar rellenar borrador falta vacío vacio
            nada ninguno ninguna describir explicar desconocido desarrollo redactar revisión describa escriba completará
            comentó
        """,
        commands="describir describa describe explicar explique indicar indique insertar inserte completar "
        "redactar redacte",
        nouns="texto contenido sección seccion parte página pagina capítulo título titulo aquí aqui descripción "
        "ejemplo rol tarea módulo equipo empresa todavía aún hoy mañana",
        elsewhere="problema problemas redacción versión provisional taller formación adelante prueba wiki manual "
        "formador leer va",
        labels="punto puntos paso columna fila uno dos tres cuatro cinco primero segundo tercero primer",
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
            questa sezione|testo qui|il tuo testo|in attesa|in fase di|in preparazione|in sviluppo|ancora da|
            descrivere il|descrivere qui|descrivi|verrà aggiunto|verrà aggiunta|verrà completato|verrà completata|
            sarà completato|sarà completata|sarà aggiunto|inserire testo|inserire qui|aggiungere testo|
            testo di prova|testo segnaposto|testo di esempio|manca il|manca la|non ancora|non disponibile|non si applica
        """,
        pointers="vedi|vedere|si veda|come sopra|come prima|idem|cfr|uguale a|come discusso|come visto|"
        "come spiegato|come già|come concordato|come indicato|lo stesso di|maggiori informazioni",
        promises="""
            definire completare fare scrivere scritto confermare compilare determinare inserire aggiungere costruzione
            lavorazione corso arrivo prossimamente presto dopo bozza manca vuoto niente nulla nessuno descrivere
            spiegare sconosciuto attesa segnaposto aggiunto scrittura discusso
        """,
        commands="descrivere descrivi descriva spiegare spiega spieghi indicare indica inserire inserisci completare",
        nouns="testo contenuto sezione parte pagina capitolo titolo qui descrizione esempio ruolo compito modulo "
        "squadra azienda ancora oggi domani",
        elsewhere="problema problemi seguito decidere team mancante avanti fase prova esempio wiki manuale "
        "formatore leggere",
        labels="punto punti passo colonna riga due tre quattro cinque primo secondo terzo prima seconda terza",
        small="""
            il lo la i gli le l un uno una di del della dei a al alla e o ma non sì è sono era essere sarà ha hanno
            avere può deve in nel con senza da dal per su che chi cosa quando dove come perché io tu lui lei noi voi
            loro mio tuo suo nostro questo questa si se tutto anche più
        """,
        evasions="buon senso attenzione prudenza responsabile ragionevole appropriato necessario secondo caso usare",
    ),
    "nl": Language(
        openers="""
            nog in te vullen|nog te|nog uit te werken|nog niet|nog geen|nog open|volgt|tekst volgt|wordt aangevuld|
            wordt nog|nog aan te|in aanbouw|in bewerking|in voorbereiding|komt nog|komt later|binnenkort|aan te vullen|
            in te vullen|te bepalen|niet van toepassing|n v t|nvt|deze sectie|dit onderdeel|hier tekst|uw tekst|hier
            komt|
            voeg hier|vul hier|schrijf hier|beschrijf hier|wordt later|wordt binnenkort|in ontwikkeling|niet
            beschikbaar|
            voorbeeldtekst|geen inhoud|moet nog|deze tekst
        """,
        pointers="zie|zoals boven|zoals hierboven|idem|hetzelfde als|vgl|"
        "zoals besproken|zoals uitgelegd|zoals eerder|zoals vermeld|zoals afgesproken|meer informatie",
        promises="""
            volgt dummytekst
            later binnenkort aanvullen aangevuld invullen ingevuld vullen bepalen schrijven geschreven invoegen
            toevoegen beschrijven uitleggen concept aanbouw bewerking voorbereiding ontbreekt leeg niets geen niemand
            onbekend nvt besproken beschikbaar komt voeg
        """,
        commands="beschrijf beschrijven leg licht vul invullen voeg omschrijf vermeld",
        nouns="tekst inhoud sectie onderdeel deel pagina hoofdstuk titel hier beschrijving voorbeeld rol taak module "
        "team bedrijf nog vandaag morgen",
        elsewhere="probleem problemen gewerkt workshop training meer wiki handleiding trainer lezen",
        labels="punt stap kolom rij een twee drie vier vijf eerste tweede derde",
        small="""
            de het een en of maar niet is zijn was waren wordt worden werd heeft hebben kan moet zal in op aan bij met
            zonder van voor naar uit over onder door als dan die dat deze dit wie wat waar waarom hoe ik jij je u hij
            zij ze wij we mijn jouw uw onze hun er ook te ja nee
        """,
        evasions="gezond verstand voorzichtig verantwoord redelijk passend nodig geval gebruik gebruiken",
    ),
    "pt": Language(
        openers="""
            a completar|a definir|a preencher|a escrever|a fazer|a confirmar|por preencher|por definir|por completar|
            por escrever|em construção|em breve|em desenvolvimento|em elaboração|em andamento|em preparação|
            não aplicável|não se aplica|sem conteúdo|falta escrever|falta preencher|falta o texto|ainda por|ainda não|
            será preenchido|será preenchida|será escrito|será completado|será adicionado|inserir texto|inserir aqui|
            adicionar conteúdo|adicionar texto|texto de exemplo|texto aqui|escreva aqui|descreva aqui|esta seção|
            esta secção|pendente|rascunho|brevemente
        """,
        pointers="ver|veja|vide|consulte|igual a|como acima|conforme discutido|conforme acima|como discutido|"
        "como explicado|como referido|mais informações|o mesmo que",
        promises="""
            completar definir preencher preenchido escrever escrito confirmar inserir adicionar construção breve
            brevemente depois tarde pendente rascunho falta vazio nada nenhum nenhuma descrever explicar desconhecido
            discutido acima abaixo
        """,
        commands="descrever descreva descreve explicar explique indicar indique inserir insira preencher preencha",
        nouns="texto conteúdo secção seção parte página capítulo título aqui descrição exemplo papel tarefa módulo "
        "equipa equipe empresa ainda hoje amanhã problema informações mais",
        small="""
            o a os as um uma uns umas de do da dos das ao à e ou mas não sim é são era ser está será tem pode deve em
            no na com sem por para sobre que quem qual quando onde como porque eu tu ele ela nós eles meu seu sua nosso
            este esta isto se também
        """,
    ),
    "la": Language(
        "lorem ipsum|dolor sit|ut enim ad|duis aute|excepteur sint|li europan|far far away behind|"
        "a wonderful serenity has|one morning when gregor|"
        "the european languages are members|i am alone and feel|mic check|check one two",
        "idem",
        "lorem ipsum",
        "",
        "",
    ),
    "zh": Language("待办|待定|待补充|待完成|待写|暂无|无|稍后|同上", "见上|参见|同上", "待办 待定 暂无", "", ""),
    "ja": Language("未定|準備中|作成中|後日|追記予定|工事中|なし|同上", "上記|同上", "未定 準備中", "", ""),
    **FURTHER,
}
