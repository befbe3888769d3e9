"""Words that show what a short text is about where it is not about work, by notion: notes, tools, advice, praise.

Each of them stands in true texts as well. Beside at most one other word that could be about work, they decide.
"""

_WRITING = """
    prepare prepares preparing prepared drafts drafting collect collects collecting gather gathers gathering compile
    compiles compiling produce produces producing edits editing translation translating phrase phrasing wording
    copywriting researching agree agrees agreed discuss discussing clarify clarifying decide decides decided
    decision align aligned cleared clearing approve approved approval approvals signoff confirmation consult
    consulted missing unknown ongoing begun begins continues pending outstanding stuck parked skipped postponed
    deferred promised requested owed owes reserved identical available unclear unsure partly scheduled expected
    shortly soon later eventually sorry apologies apology oops unfortunately alas regrettably waiting patience
    workshop workshops kickoff pilot pilots rollout golive launch webinar handout handouts handed steering helpdesk
    known awaited welcome settled kindly bear playbook covers reminder editorial arrives lands material examples
    champion champions trainer trainers works
"""
_TOOLS = """
    ai copilot chatgpt gpt gemini claude mistral llm llms assistant assistants bot bots chatbot agent agents prompt
    prompts prompting chat chats app apps browser sidebar menu menus button buttons icon icons template templates
    plugin plugins plug feature features option options select selects choose chooses pick picks upload uploads
    paste pastes drop drops drag switch enable activate install login licence licences license licenses outlook
    connected connector token tokens embedding embeddings neural algorithm algorithms replies suggests suggestion
    suggestions summarises summarizes trick automation robot robots tech technology microsoft google openai trained
    learning
"""
_ADVICE = """
    attach restrict limit reduce recall remember editor inserts prose artefact artefacts artifact artifacts sentence
    sentences essentials suffers anonymous anonymised remarks remark intro introduction basics overview speaks
    itself statement
"""
_PRAISE = """
    greatest coolest finest brightest premium fingertips goodbye farewell guaranteed guarantee deserve deserves
    deserved earned rave delighted delight hooray bravo wow yay miracle miracles revolution genius incredible
    unbelievable spectacular sensational remarkable superb unrivalled unmatched unbeatable thumbs hats doubt
    surprised unique finest innovation excellence
"""
_DENIAL = """
    nobody nothing neither cannot can't couldn't don't doesn't didn't isn't wasn't won't hardly barely scarcely
    complaint complained noticed worth affected
"""
_OTHERS = """
    frag fragen fragt rücksprache ansprechpartner derzeit vorhanden möglich folien teamleitung schulung demander
    demandez contacter contactez formateur prochainement preguntar pregunte hablar hable contactar jefa jefe
    formador chiedere chieda parlare contattare vraag vragen overleg neem perguntar pergunte falar contactar
"""
AROUND_WORK = frozenset(f"{_WRITING} {_TOOLS} {_ADVICE} {_PRAISE} {_DENIAL} {_OTHERS}".split())
_OFTEN_WORK = """
    session sessions class meeting meetings release releases edition editions version versions revision committee
    board security legal desk help coach mentor sponsor lead boss expert experts teacher content holiday holidays
    vacation summer winter spring autumn sprint ticket tickets room source space story case window tab tabs settings
    setting update updates account plan pro web search query queries cloud teams memory network networks language
    languages data computer server screen subscription model models style tone length form bullet bullets reader
    readers audience field fields heading original background quote include draw think contain contains plain
    directly possible hit hurts suffer best world top stars symbol dream experience support service success progress
    smile forget equipo équipe l'équipe squadra equipa steht stehen mail
"""
OFTEN_WORK = frozenset(_OFTEN_WORK.split())
"""Words of the same notions that are things at work just as often: two of them are one word about work."""
