"""Languages of which only the words of a text that is still to be written are known."""

from rolepath.lint.words.language import Language

FURTHER = {
    "pl": Language(
        openers="do uzupełnienia|do napisania|do ustalenia|do zrobienia|w przygotowaniu|w trakcie|wkrótce|"
        "tekst wkrótce|brak treści|brak opisu|nie dotyczy|tutaj wpisz|tu wpisz|opis wkrótce|jeszcze nie",
        pointers="zobacz|patrz|jak wyżej",
        promises="uzupełnić uzupełnienia napisać wkrótce później brak treści przygotowaniu wpisz opisz uzupełnione",
        nouns="tekst treść treści opis opisu przykład sekcja tutaj tu",
        small="i w na do z ze jest są nie się po przez dla",
    ),
    "cs": Language(
        openers="doplnit|bude doplněno|bude doplněn|bude dopsáno|připravuje se|v přípravě|text chybí|zatím nic|"
        "není k dispozici|sem napište|zde bude|brzy",
        pointers="viz|stejné jako",
        promises="doplnit doplněno doplněn dopsat chybí připravuje přípravě brzy později napište popište zatím",
        nouns="text obsah popis příklad oddíl sem zde",
        small="a v na do z je jsou ne se po pro bude",
    ),
    "sv": Language(
        openers="kommer snart|kommer senare|text saknas|text kommer|att göra|skriv här|under arbete|ej klart|"
        "inte klart|fylls i|ska skrivas|att fylla i|ej tillämpligt|inget innehåll",
        pointers="som ovan|samma som|jämför|se ovan",
        promises="snart senare saknas göra skriv skrivas fyll fylla klart arbete lägg beskriv kompletteras",
        nouns="text texten innehåll beskrivning exempel avsnitt här",
        small="och i på av en ett det den är att som för med inte kommer ska",
    ),
    "da": Language(
        openers="kommer snart|kommer senere|tekst mangler|tekst følger|at gøre|skriv her|under udarbejdelse|ikke klar|"
        "udfyldes senere|skal skrives",
        pointers="som ovenfor|jævnfør|se ovenfor",
        promises="snart senere mangler følger skriv skrives udfyldes udfyld klar udarbejdelse beskriv tilføj",
        nouns="tekst teksten indhold beskrivelse eksempel afsnit her",
        small="og i på af en et det den er at som for med til ikke kommer skal",
    ),
    "tr": Language(
        openers="yakında|hazırlanıyor|metin eklenecek|eklenecek|yazılacak|buraya yazın|doldurulacak|henüz yok|"
        "içerik yok|uygulanamaz|devam edecek",
        pointers="bkz|bakınız|yukarıdaki gibi",
        promises="yakında hazırlanıyor eklenecek yazılacak doldurulacak yazın ekleyin henüz sonra yok",
        nouns="metin içerik açıklama örnek bölüm buraya burada",
        small="ve bir bu da de ile için",
    ),
    "ru": Language(
        openers="скоро будет|текст появится|появится позже|будет добавлено|будет добавлен|в разработке|дополнить|"
        "заполнить|нет текста|нет данных|напишите здесь|не применимо|уточняется|пока нет|пока пусто",
        pointers="см|смотри|смотрите|как выше",
        promises="скоро позже появится добавлено добавлен дополнить заполнить написать напишите уточняется пока нет",
        nouns="текст текста содержание описание пример раздел здесь",
        small="и в на с по не это для будет",
    ),
    "uk": Language(
        openers="скоро буде|текст буде|буде додано|у розробці|доповнити|заповнити|немає тексту|немає даних",
        pointers="див|дивіться",
        promises="скоро пізніше додано доповнити заповнити написати немає",
        nouns="текст тексту зміст опис приклад розділ тут",
        small="і в на з по не це для буде",
    ),
}
