"""How languages write the time that a task takes, in one table: a further language is a further row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class TimeWords:
    """What a language writes around a number of minutes or hours; all but the labels are regular expressions.

    `label` are the words before the colon, of which examples say the first; `half` is half an hour, `whole` an
    hour in words. Words of `minute` and `hour` may go on in small letters, as "minutes" does after "min".
    """

    label: str
    minute: str = "min"
    hour: str = ""
    half: str = ""
    whole: str = ""
    about: str = ""
    example: str = "minutes"
    """The unit as an example writes it."""


LANGUAGES = {
    "en": TimeWords("time|duration", "min", "hour|hrs?", "half an hour", "(?:an|one) hour", "about|around|approx"),
    "de": TimeWords(
        "zeit|dauer|zeitbedarf|zeitaufwand|zeitrahmen|bearbeitungszeit|übungszeit",
        hour="std|stunde",
        half="(?:eine |1/2 )?halbe stunde",
        whole="eine stunde",
        about="etwa|ca|circa|rund|ungefähr",
        example="Minuten",
    ),
    "fr": TimeWords(
        "durée|temps|temps nécessaire|temps estimé",
        hour="heure",
        half="(?:une )?demi-heure",
        whole="une heure",
        about="environ|env",
    ),
    "es": TimeWords(
        "tiempo|duración",
        hour="hora",
        half="media hora",
        whole="una hora",
        about="unos|unas|aproximadamente|aprox",
        example="minutos",
    ),
    "it": TimeWords(
        "tempo|durata", hour="or[ae]", half="mezz['’]ora", whole="un['’]ora", about="circa", example="minuti"
    ),
    "pt": TimeWords(
        "tempo|duração", hour="hora", half="meia hora", whole="uma hora", about="cerca de|aprox", example="minutos"
    ),
    "ca": TimeWords("temps|durada", hour="hor[ae]", half="mitja hora", whole="una hora", example="minuts"),
    "gl": TimeWords("tempo|duración", hour="hora", half="media hora", whole="unha hora", example="minutos"),
    "ro": TimeWords("timp|durată|durata", hour="or[aeă]", half="(?:o )?jumătate de oră", whole="o oră"),
    "nl": TimeWords(
        "tijd|duur|tijdsduur", "min", "uur|uren", "een half uur", "(?:een|één) uur", "ongeveer|circa|ca", "minuten"
    ),
    "af": TimeWords("tyd|duur", hour="uur|ure", half="’n halfuur", example="minute"),
    "sv": TimeWords("tid|tidsåtgång", hour="tim", half="en halvtimme", whole="en timme", about="cirka|ca|ungefär"),
    "da": TimeWords("tid|varighed", hour="time", half="en halv time", whole="en time", about="cirka|ca"),
    "nb": TimeWords("tid|varighet", hour="time", half="en halv time|en halvtime", whole="en time", about="cirka|ca"),
    "nn": TimeWords("tid|varigheit", hour="time", half="ein halv time|ein halvtime", whole="ein time", about="om lag"),
    "is": TimeWords("tími", "mín|mínút", "klst|klukkustund", "hálftími"),
    "fi": TimeWords("aika|kesto", hour="tun", half="puoli tuntia", whole="yksi tunti", about="noin|n"),
    "et": TimeWords("aeg|kestus", hour="tun", half="pool tundi", whole="üks tund", about="umbes"),
    "lv": TimeWords("laiks|ilgums", hour="stund", half="pusstunda"),
    "lt": TimeWords("laikas|trukmė", hour="val", half="pusvalandis"),
    "pl": TimeWords("czas|czas trwania", hour="godz", half="pół godziny", whole="jedna godzina", about="około|ok"),
    "cs": TimeWords("čas|doba|doba trvání", hour="hod", half="půl hodiny|půlhodina", about="asi|cca"),
    "sk": TimeWords("čas|trvanie", "min", "hod", "pol hodiny|polhodina", about="asi|cca"),
    "sl": TimeWords("čas|trajanje", hour="ur", half="pol ure", whole="ena ura"),
    "hr": TimeWords("vrijeme|trajanje", hour="sat", half="pola sata", whole="jedan sat", about="oko"),
    "sr": TimeWords("време|трајање|vreme|trajanje", "min|мин", "sat|сат", "pola sata|пола сата", about="oko|око"),
    "mk": TimeWords("време|времетраење", "мин", "час", "половина час"),
    "bg": TimeWords("време|продължителност", "мин", "час", "половин час", about="около"),
    "ru": TimeWords("время|длительность|продолжительность", "мин", "час|ч", "полчаса", "(?:один )?час", "около"),
    "uk": TimeWords("час|тривалість", "хв", "год", "пів години|півгодини", about="близько"),
    "be": TimeWords("час|працягласць", "хв", "гадз", "паўгадзіны"),
    "el": TimeWords("χρόνος|διάρκεια", "λεπτ", "ώρ", "μισή ώρα", "μία ώρα", "περίπου"),
    "hu": TimeWords("idő|időtartam|időigény", "perc", "ór", "fél óra", "egy óra", "kb"),
    "sq": TimeWords("koha|kohëzgjatja", hour="or", half="gjysmë ore"),
    "tr": TimeWords("süre|zaman", "dk|dakika", "saat|sa", "yarım saat", "bir saat", "yaklaşık"),
    "az": TimeWords("vaxt|müddət", "dəq", "saat", "yarım saat", about="təxminən"),
    "vi": TimeWords("thời gian|thời lượng", "phút", "giờ|tiếng", "nửa giờ|nửa tiếng", about="khoảng"),
    "id": TimeWords("waktu|durasi", "menit|mnt", "jam", "setengah jam", "satu jam", "sekitar|kira-kira", "menit"),
    "ms": TimeWords("masa|tempoh", "minit", "jam", "setengah jam", "satu jam", "kira-kira"),
    "eo": TimeWords("tempo|daŭro", hour="hor", half="duonhoro", example="minutoj"),
    "eu": TimeWords("denbora|iraupena", hour="ordu", half="ordu erdi"),
    "ar": TimeWords("الوقت|المدة|الزمن", "دقيق|دقائق|د", "ساع", "نصف ساعة", "ساعة", "حوالي"),
    "fa": TimeWords("زمان|مدت", "دقیق", "ساعت", "نیم ساعت", "یک ساعت", "حدود"),
    "ur": TimeWords("وقت|دورانیہ", "منٹ", "گھنٹ", "آدھا گھنٹہ"),
    "he": TimeWords("זמן|משך", "דק", "שע", "חצי שעה", "שעה", "כ־?"),
    "hi": TimeWords("समय|अवधि", "मिनट", "घंट|घण्ट", "आधा घंटा", "एक घंटा", "लगभग"),
    "bn": TimeWords("সময়", "মিনিট", "ঘণ্টা", "আধ ঘণ্টা"),
    "ka": TimeWords("დრო|ხანგრძლივობა", "წთ|წუთ", "სთ|საათ", "ნახევარი საათი"),
    "hy": TimeWords("ժամանակ|տևողություն", "րոպե", "ժամ", "կես ժամ"),
    "th": TimeWords("เวลา|ระยะเวลา", "นาที", "ชั่วโมง|ชม", "ครึ่งชั่วโมง", about="ประมาณ"),
    "ja": TimeWords("時間|所要時間|目安時間|所要", "分", "時間", "半時間", about="約", example="分"),
    "ko": TimeWords("시간|소요 시간|소요시간", "분", "시간", "반 시간", about="약", example="분"),
    "zh": TimeWords(
        "时间|時間|用时|用時|所需时间|所需時間|时长|時長",
        "分钟|分鐘|分",
        "个小时|個小時|小时|小時|个钟|時",
        "半(?:个|個)?小[时時]",
        "一(?:个|個)?小[时時]",
        "约|約|大约|大約",
        "分钟",
    ),
}
"""By the language's code, as Material has it without a country. A label decides whose units are read, whatever
language the program is in: texts in two languages stand beside each other."""

LABELS = tuple(sorted({label for row in LANGUAGES.values() for label in row.label.casefold().split("|")}))
"""What the languages call the time."""


def rows_of(labels: Iterable[str]) -> list[TimeWords]:
    """The languages that use one of some labels."""
    wanted = set(labels)
    return [row for row in LANGUAGES.values() if wanted & set(row.label.casefold().split("|"))]


def alternatives(rows: Iterable[TimeWords], field: str) -> str:
    """What some languages write for one thing, as one expression; it matches nothing where they have no words."""
    words = [re.sub(" ", r"\\s+", getattr(row, field)) for row in rows]
    return "|".join(filter(None, words)) or "(?!)"


def time_example(language: str) -> str:
    """A line with a practice's time, as the language writes it; in English where the table has no such language."""
    row = LANGUAGES.get(language.replace("_", "-").split("-")[0].lower(), LANGUAGES["en"])
    label = row.label.split("|")[0]
    unit = row.example if row.example != "minutes" or row.minute == "min" else row.minute.split("|")[0]
    return f"{label[:1].upper()}{label[1:]}: 15 {unit}"
