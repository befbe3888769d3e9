"""Words by which people judge any work, by notion and language: how fast, how hard, how good it is, and how they feel.

A sentence that has no others holds for every task, so it shows none.
"""

_PACE = """
    slow slower slowest slowly sluggish lengthy longer fast faster fastest quick quicker quickly speedy instant
    instantly immediately sooner seconds second moment moments moments' ages forever snap flash time times
    time-saving prompt consuming intensive
"""
_TOIL = """
    hard harder difficult difficulty difficulties tough complicated complex cumbersome laborious arduous tedious
    boring dull monotonous repetitive tiring tiresome exhausting exhausted annoying painful pain stressful stress
    strenuous burdensome burden effort efforts labour toil hassle struggle struggled struggles struggling easy
    easier easiest easily simple simpler simply effortless effortlessly smooth smoothly painless convenient
    convenience comfortable manual manually handwork scratch error-prone prone error errors mistake mistakes delay
    delays misunderstanding misunderstandings obstacle obstacles trouble troubles issue issues confusion confusing
    confused chaos chaotic mess messy unclear unstructured overloaded overload overwhelmed overwork overworked
    overtime pressure nerves nerve burnt headache headaches bottleneck bottlenecks workload busywork drudgery grind
    slog inefficient inefficiency inefficiencies
"""
_WORTH = """
    good better best bad worse worst poor poorly great fine nice excellent perfect perfectly ideal optimal
    suboptimal mixed mediocre low lower high higher highest top quality correct incorrect wrong right accurate
    inaccurate reliable unreliable professional unprofessional consistent inconsistent modern outdated old-fashioned
    traditional traditionally efficient efficiently effective effectively productive productivity unproductive
    valuable worthless useful useless important relevant relevance essential significant considerable impressive
    brilliant wonderful superb outstanding remarkable incredible unbelievable awesome amazing fantastic highlight
    winner breakthrough changer game success successful successfully failure satisfying unsatisfying satisfactory
    acceptable unacceptable enjoyable pleasure pleasant unpleasant favourite favorite popular state-of-the-art art
    cutting-edge beautiful magic magical clever smart smarter innovative improved improvement improving optimised
    optimized optimisation optimization streamlined automated automatic automatically automation digital digitally
    hand-made
"""
_AMOUNT = """
    criterion criteria rating ratings speed score scores manner conventional
    lighter nicer through maximum maximal max minimum minimal difference differences different much many lot lots
    plenty several various numerous few fewer less least more most enough too extra countless endless entire
    entirely whole total totally full fully half-hearted hardly barely scarcely nearly almost quite rather pretty
    really truly absolutely extremely highly noticeably noticeable significantly considerably dramatically massively
    enormously clearly constantly permanently regularly frequently usually normally generally typically commonly
    sometimes often rarely seldom always never amount amounts deal bit approx approximately around about circa
    roughly over
"""
_FEELING = """
    like liked likes love loved loves hate hated hates enjoy enjoyed enjoys happy unhappy happier sad glad proud
    thrilled excited frustrated frustrating frustration frustrations relieved relaxed satisfied dissatisfied annoyed
    angry impressed delighted grateful thankful pleased convinced surprised astonished enthusiastic content
    confident bored tired motivated unmotivated motivation joy fun mood morale wants wanted want wish wished prefer
    preferred amazed curious interested afraid worried nervous stressed
"""
_COURSE = """
    process processes procedure procedures approach approaches method methods workflow workflows work works worked
    working task tasks job jobs thing things stuff activity activities way ways old new status quo situation matter
    case outcome outcomes result results output outputs benefit benefits advantage advantages disadvantage
    disadvantages challenge challenges problem problems solution solutions gain gains value impact potential goal
    goals did do does done doing make makes made making get gets got getting go goes went gone going come comes came
    become becomes became turn turns turned take takes took taken need needs needed require requires required
    required have had handle handled handles manage managed manages deal dealt perform performed complete completed
    completes finish finished finishes ready run runs ran running happen happens happened occur occurs occurred
    arise arises arose exist exists existed remain remains remained stay stays stayed keep keeps kept cause causes
    caused lead leads led mean means meant cost costs eat eats ate spend spends spent lose loses lost waste wastes
    wasted save saves saved win wins won free frees freed try tries tried start starts started stop stops begin
    begins began use used uses using help helped helps support supported supports change changed changes improve
    improves reduce reduces reduced increase increases increased know knew knows known think thought wonder wondered
    care cares cared familiar clue idea back then past earlier previously formerly before after now nowadays today
    currently present future era age tomorrow since until still already again finally suddenly anymore longer else
    instead alone together daily everyday everything everybody everyone anybody anyone somebody someone nobody
    anything something nothing people person persons human humans employee employees staff worker workers user users
    colleague colleagues team teams company everywhere anywhere somewhere somehow whatever oneself yourself
    ourselves themselves myself
"""
_TOOL = """
    ai copilot chatgpt gpt gemini claude mistral llm llms assistant assistants bot bots chatbot tool tools software
    app apps application feature features function functions functionality button buttons icon menu click clicks
    clicked tap taps press presses log login sign prompt prompts prompting chat chats generate generates generated
    generative create creates created write writes answer answers question questions licence license technology
    technologies model models machine algorithm install open opens launch launches type types enter enters text
    texts content
"""
_ENGLISH = (_PACE, _TOIL, _WORTH, _AMOUNT, _FEELING, _COURSE, _TOOL)
_OTHERS = {
    "de": """
        ewig ewigkeit damals vorher nachher voran kam ging nichts chaos hektik hektisch unübersichtlich selbst
        sparen sparte sparten lief langsam langsamer schnell schneller lange länger dauert dauerte dauern zeit
        zeitaufwendig zeitaufwändig zeitraubend schwer schwierig schwieriger mühsam mühselig umständlich kompliziert
        aufwendig aufwändig aufwand anstrengend langweilig nervig lästig stressig stress fehleranfällig fehler
        leicht leichter einfach einfacher bequem manuell hand ineffizient effizient effizienter gut besser schlecht
        schlechter toll super klasse perfekt optimal qualität genauer richtig falsch modern produktiver produktiv
        wichtig nützlich hilfreich viel viele vieles mehr weniger sehr oft häufig immer ständig alles alle alte neue
        arbeit arbeiten prozess vorgang ablauf ergebnis ergebnisse früher bisher heute jetzt nun dank hilfe ki
        assistent werkzeug macht machen gemacht geht ging läuft lief erledigt fertig spart sparen spaß freude
        niemand jeder unzufrieden zufrieden frustrierend automatisch hilft helfen unterstützt leider aktuell wehtut
        weh tut müssen mussten kosten kostet stunden mitarbeiter kollegen ganze gesamte
    """,
    "fr": """
        autrefois époque l'époque perdait perdions gagnons gagnait on chaos éternité vraiment enfin désormais
        aujourd hui avec sans d'un beaucoup lent lente lentement rapide rapides rapidement vite long longue
        longtemps temps prenait prend durait difficile difficiles pénible pénibles compliqué compliquée fastidieux
        fastidieuse laborieux laborieuse ennuyeux ennuyeuse fatigant fatigante facile facilement simple simplement
        plus moins très trop bien mieux meilleur meilleure mauvais mauvaise bon bonne bonnes qualité manuel manuelle
        manuellement main erreur erreurs efficace inefficace productif parfait super génial utile important beaucoup
        peu souvent toujours tout tous toute toutes travail processus tâche résultat résultats avant maintenant
        désormais aujourd'hui grâce ia outil assistant fait faire faisait faisions passe passait va gagne gagner
        perd perdait stress stressant plaisir personne chacun automatique automatiquement aide effort efforts
        c'était c'est n'était qu'avant l'ia était
    """,
    "es": """
        costaba cuesta hasta caos ahorramos ahorra nosotros eterno siglos sin con realmente por fin lento lenta
        lentamente rápido rápida rapidamente rápidamente largo larga tiempo tardaba tarda mucho mucha muchos muchas
        difícil difíciles tedioso tediosa complicado complicada pesado pesada aburrido aburrida cansado fácil
        fáciles fácilmente simple sencillo más menos muy bien mejor peor malo mala bueno buena calidad manual
        manualmente mano error errores eficiente ineficiente productivo perfecto genial útil importante siempre a
        menudo todo toda todos trabajo proceso tarea resultado resultados antes ahora hoy gracias ia herramienta
        asistente hace hacer hacía hacíamos va iba ahorra ahorrar pierde perdía estrés placer nadie automático
        automáticamente ayuda esfuerzo eran
    """,
    "it": """
        costava costa caos risparmiamo eternità senza con davvero finalmente una volta lento lenta lentamente veloce
        veloci velocemente rapido rapida rapidamente lungo lunga tempo richiedeva difficile difficili noioso noiosa
        faticoso faticosa complicato complicata pesante stancante facile facili facilmente semplice più meno molto
        molta molti troppo bene meglio migliore peggio cattivo buono buona qualità manuale manualmente mano errore
        errori efficiente inefficiente produttivo perfetto ottimo utile importante sempre spesso tutto tutta tutti
        lavoro processo compito risultato risultati prima adesso ora oggi grazie ia strumento assistente fatto fare
        faceva facevamo va andava risparmia risparmiare perde perdeva stress piacere nessuno automatico
        automaticamente aiuta aiuto sforzo era erano l'ia
    """,
    "nl": """
        eeuwig chaos besparen bespaarden zonder met echt eindelijk toen langzaam langzamer snel sneller lang langer
        duurde duurt tijd tijdrovend moeilijk moeilijker zwaar lastig ingewikkeld omslachtig saai vermoeiend
        vervelend makkelijk makkelijker gemakkelijk eenvoudig simpel meer minder heel erg zeer te goed beter slecht
        slechter kwaliteit handmatig hand fout fouten efficiënt efficiënter inefficiënt productief perfect geweldig
        nuttig belangrijk altijd vaak alles alle werk werken proces taak resultaat resultaten vroeger eerst nu
        vandaag dankzij ai hulpmiddel assistent doet doen deed deden gaat ging loopt liep klaar bespaart besparen
        kost kostte stress plezier niemand iedereen automatisch helpt hulp veel
    """,
    "pt": """
        custava custa caos poupamos economiza economizamos sem com realmente finalmente lento lenta lentamente
        rápido rápida rapidamente demorado demorada demorava tempo muito muita muitos difícil difíceis tedioso chato
        complicado complicada pesado cansativo fácil fáceis facilmente simples mais menos bem melhor pior mau bom
        boa qualidade manual manualmente mão erro erros eficiente ineficiente produtivo perfeito ótimo útil
        importante sempre frequentemente tudo todos trabalho processo tarefa resultado resultados antes agora hoje
        graças ia ferramenta assistente feito fazer fazia fazíamos vai ia poupa poupar perde perdia stress estresse
        prazer ninguém automático automaticamente ajuda esforço era eram
    """,
}
JUDGEMENTS = frozenset(" ".join((*_ENGLISH, *_OTHERS.values())).split())
"""The words of all notions and languages together: an author may write in any of them."""
