"""An invented portal: what its municipalities have promised and reported, in no format yet.

The same number of municipalities always gives the same content. Everything in it is made up, and marked as examples.
Texts are Markdown, with the place in the source after each fact as {place}; the writers put their own mark there.
"""
import random

EDITION = 2024
YEARS = (2024, 2025)  # that municipalities and organisations have reported on
LOCAL_CONTRACTS = 20
STATISTICS_YEARS = (1990, 2000, 2005, 2010, 2015, *range(2017, 2025))
SECTIONS = [
    ("introduction", "1", "Inledning", "shared"),
    ("parties", "2", "Parter", "parties"),
    ("motivation", "3", "Kommunens åtaganden", "municipality"),
    ("targets", "3.1", "Klimatmål 2030", "municipality"),
    ("roadmap", "3.2", "Klimatfärdplan 2030", "municipality"),
    ("investment_plan", "3.3", "Klimatinvesteringsplan 2030", "municipality"),
    ("cooperation", "3.4", "Åtaganden med andra kommuner", "municipality"),
    ("agencies", "4", "Myndigheternas åtaganden", "shared"),
    ("signatures", "", "Underskrifter", "signatures"),
    ("documents", "Bilaga 1", "Länkar till dokument", "documents"),
]
JOINT = [
    ("styrning", "Styrning och ledning", "bas"),
    ("klimatdata", "Data, klimatanalys och klimatberäkning", "bas"),
    ("finansiering", "Finansiering av omställningen", "bas"),
    ("rattvisa", "Social rättvisa", "prioriterat"),
    ("digitalisering", "Digital omställning", "prioriterat"),
]
OWN = [
    ("resor", "Fler resor med cykel"), ("skolmat", "Mat i skolan"), ("aterbruk", "Ett andra liv för saker"),
    ("vatmarker", "Nya våtmarker"), ("solel", "Sol på taken"), ("trahus", "Hus av trä"),
    ("fjarrvarme", "Värme utan olja"),
]
CATEGORIES = [("mal", "Mål och strategi"), ("larande", "Lärande"), ("utmaning", "Utmaning"),
              ("kommunikation", "Kommunikation")]
KINDS = [("företag", "handel"), ("företag", "transport"), ("kommunalt bolag", "energi"), ("förening", "civilsamhälle"),
         ("akademi", "utbildning"), ("företag", "bygg och fastighet"), ("företag", "industri")]
TRADES = ["Åkeriet", "Bageriet", "Energibolaget", "Bostäderna", "Sågverket", "Högskolan", "Idrottsföreningen", "Möbelverkstaden",
          "Lantbruket", "Mejeriet", "Tryckeriet", "Hotellet", "Hamnen", "Återbruket", "Byggarna", "Biblioteksvännerna"]

# The words of the texts. Any of one list fits where another of it does.
WHO = """kommunen nämnden förvaltningen bolaget skolan biblioteket hamnen stationen kvarteret ungdomsrådet omställningsteamet
klimatstrategen energirådgivaren upphandlingen trafikkontoret fullmäktige föreningen verkstaden lantbruket näringslivet
stadsdelen grannkommunen regionen högskolan byalaget kulturhuset äldreomsorgen räddningstjänsten fritidsgården torget""".split()
DOES = """planerar prövar mäter bygger lagar byter visar minskar samlar öppnar sänker ordnar ritar räknar leder delar
granskar redovisar flyttar värmer lånar köper lämnar förbereder startar förlänger fördubblar halverar utreder beslutar""".split()
WHAT = """bussarna cykelvägen fjärrvärmen solcellerna skolmaten återbruket våtmarken laddplatserna budgeten takten
utsläppen avtalen byggnaderna resorna maskinerna tegelstenarna fönstren oljepannan vindkraften biogasen lastbilarna
färjan spåren odlingen klimatbokslutet verktygen kartan tavlorna mätarna skogen isoleringen sommarlagret återvinningen
trästommen bilpoolen vattnet kylan lånen kursen berättelsen utställningen depån elnätet batteriet""".split()
WHERE = ["i hamnen", "vid stationen", "på landsbygden", "i de äldsta husen", "norr om ån", "i varje skola", "på torget",
         "längs kusten", "i industriområdet", "bakom kyrkan", "i den nya stadsdelen", "på gymnasiet", "hos de boende",
         "i växthuset", "under bron", "på depån", "i slottsparken", "vid sjön"]
WHEN = ["I våras", "Under året", "Före 2027", "Sedan länge", "I samma stund", "Nästa höst", "Varannan vecka", "Efter mötet",
        "År 2028", "Hittills", "Varje kvartal", "Om två år", "Senast 2029", "På sikt", "Redan nu", "Efter semestern"]
WHY = ["för att det behövs", "så att fler vågar", "trots att det kostar", "eftersom takten är för låg", "när pengarna räcker",
       "om grannarna är med", "som boende har bett om", "utan att någon tappar något", "i stället för att vänta",
       "därför att det syns", "tills målet är nått", "även om få märker det"]


class Writer:
    """Sentences, always the same for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def number(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    def one_of(self, things):
        return things[int(self.random.random() * len(things))]

    def sentence(self):
        one_of = self.one_of
        form = self.number(0, 5)
        if form == 0:
            return f"{one_of(WHEN)} {one_of(DOES)} {one_of(WHO)} {one_of(WHAT)} {one_of(WHERE)}."
        if form == 1:
            return f"{one_of(WHO).capitalize()} {one_of(DOES)} {one_of(WHAT)} och {one_of(WHAT)} {one_of(WHY)}."
        if form == 2:
            return (f"{one_of(WHEN)} {one_of(DOES)} {one_of(WHO)} {self.number(2, 980)} av {self.number(1000, 9800)} delar av"
                    f" {one_of(WHAT)} {one_of(WHY)}.")
        if form == 3:
            return f"{one_of(WHO).capitalize()} och {one_of(WHO)} {one_of(DOES)} *{one_of(WHAT)}* {one_of(WHERE)}, {one_of(WHY)}."
        if form == 4:
            return f"{one_of(WHAT).capitalize()} {one_of(WHERE)} kostar {self.number(2, 640)} miljoner kronor, {one_of(WHY)}."
        return f"{one_of(WHO).capitalize()} {one_of(DOES)} {one_of(WHAT)} {one_of(WHERE)}."

    def plain(self, sentences=1):
        """Without emphasis, for fields that are no Markdown."""
        return " ".join(self.sentence().replace("*", "") for _ in range(sentences))

    def paragraph(self, sentences, place=None):
        text = " ".join(self.sentence() for _ in range(sentences))
        return f"{text[:-1]} {{{place}}}." if place else text

    def bullets(self, count):
        return "\n".join(f"- {self.sentence()}" for _ in range(count))

    def heading(self):
        return f"{self.one_of(WHO).capitalize()} och {self.one_of(WHAT)}"


class Invented:
    """A portal of so many municipalities. Each is made when it is asked for: twelve thousand would fill the memory."""

    def __init__(self, count):
        self.count = count
        self.near = min(4, count)  # municipalities that an organisation has signed with
        self.own_organisations = LOCAL_CONTRACTS // self.near

    def slug(self, number):
        return f"pahittsby-{number % self.count + 1}"

    def name(self, number):
        return f"Påhittsby {number % self.count + 1}"

    def organisation(self, number, n):
        """The n-th of those that have their seat in a municipality."""
        number %= self.count
        write = Writer(f"organisation {number} {n}")
        kind, sector = write.one_of(KINDS)
        return {"slug": f"bolag-{number + 1}-{n + 1}", "name": f"{write.one_of(TRADES)} nr {number + 1}:{n + 1}", "kind": kind,
                "sector": sector, "seat": self.slug(number), "seat_name": self.name(number), "description": write.plain(2),
                "website": f"https://www.example.org/bolag-{number + 1}-{n + 1}/"}

    def shared_sections(self):
        """Key, number, title and text of those that all contracts of the edition have in common."""
        for key, number, title, content in SECTIONS:
            if content == "shared":
                write = Writer(f"section {key}")
                text = "\n\n".join(write.paragraph(5, f"avsnitt {number}") for _ in range(4))
                yield {"key": key, "number": number, "title": title, "text": text}

    def joint_commitments(self):
        for number, (_, title, level) in enumerate(JOINT, start=1):
            write = Writer(f"joint {number}")
            yield {"number": number, "title": title, "level": level,
                   "text": write.paragraph(3, f"åtagande {number}") + "\n\n" + write.bullets(4)}

    def terms(self):
        """Words of the glossary; each stands in many texts."""
        for word in sorted(set(WHAT))[::2]:
            yield {"term": word.capitalize(), "text": Writer(f"term {word}").plain(2)}

    def municipality(self, number):
        write = Writer(f"municipality {number}")
        start = write.number(90, 900)
        emissions = [(year, round(1000 * start * (1 - 0.014 * (year - 1990)) * (0.97 + 0.06 * write.random.random()), 1))
                     for year in STATISTICS_YEARS]
        own = {
            "slug": self.slug(number), "name": self.name(number), "official": f"{self.name(number)}s kommun",
            "summary": write.plain(2), "population": write.number(3_000, 160_000), "emissions": emissions,
            "website": f"https://www.example.org/{self.slug(number)}/",
            "figures": [{"id": f"utslapp-{year}", "year": year, "value": round(tonnes / 1000 * 0.96, 1)}
                        for year, tonnes in emissions[-8:]],
        }
        own["targets"] = self.targets(write)
        own["contract"] = self.contract(write, own)
        own["commitments"] = self.commitments(write)
        own["follow_ups"] = [self.follow_up(write, own, year) for year in YEARS]
        own["programme"] = self.programme(write)
        own["local_contracts"] = [
            self.local_contract(own, self.organisation(number + near, n))
            for near in range(self.near) for n in range(self.own_organisations)]
        own["local_years"] = {year: write.paragraph(3, f"sammanställningen för {year}") for year in YEARS}
        return own

    @staticmethod
    def targets(write):
        reduction = write.number(60, 95)
        base = write.one_of((1990, 2005, 2010))
        return [
            {"id": "utslapp-2030", "title": f"Minst {reduction} procent lägre utsläpp", "kind": "minskning", "value": reduction,
             "bound": "minst", "unit": "procent", "base_year": base, "target_year": 2030, "level": "huvudmål"},
            {"id": "utslapp-2027", "title": "En bit på vägen", "kind": "minskning", "value": reduction - write.number(12, 30),
             "bound": "cirka", "unit": "procent", "base_year": base, "target_year": 2027, "level": "etappmål"},
            {"id": "resor-2030", "title": "Resor till fots, med cykel eller buss", "kind": "andel", "value": write.number(30, 70),
             "bound": "minst", "unit": "procent", "base_year": None, "target_year": 2030, "level": "delmål"},
            {"id": "energi-2030", "title": "Energin i kommunens hus", "kind": "nivå", "value": write.number(20, 180),
             "bound": "högst", "unit": "GWh", "base_year": None, "target_year": 2030, "level": "delmål"},
        ]

    @staticmethod
    def contract(write, own):
        """About six thousand bytes of Markdown: a lead, five sections, a table."""
        rows = "\n".join(
            f"| {year} | {write.number(20, 90)} procent lägre | {write.one_of(WHAT)} och {write.one_of(WHAT)} |"
            for year in range(2025, 2031))
        paragraph = write.paragraph
        sections = {
            "motivation": [paragraph(5, "avsnitt 3"), f"{own['name']} hoppas få tillbaka:", write.bullets(3), paragraph(5)],
            "targets": [paragraph(5, "avsnitt 3.1"), paragraph(4), "### Etappmål", f"Tabell: Etappmål för {own['name']}",
                        f"| År | Utsläpp jämfört med basåret | Vad som ska till |\n|---|---|---|\n{rows}", paragraph(4)],
            "roadmap": [paragraph(4, "avsnitt 3.2"), f"### {write.heading()}", paragraph(6), f"### {write.heading()}",
                        write.bullets(5), f"### {write.heading()}", paragraph(6)],
            "investment_plan": [paragraph(5, "avsnitt 3.3"), f"### {write.heading()}", paragraph(5, "avsnitt 3.3, tabellen")],
            "cooperation": [paragraph(4, "avsnitt 3.4"), "Se också [alla kommuner](/kommuner/).", paragraph(5)],
        }
        return {
            "lead": paragraph(3, "första sidan"), "sections": sections, "signed": f"{EDITION}-12-{write.number(2, 18):02}",
            "signatories": ["Kommunstyrelsens ordförande", "Kommundirektör"],
            "documents": [{"title": f"Plan {n} för {own['name']}", "url": f"{own['website']}plan-{n}.pdf"} for n in (1, 2, 3)],
        }

    @staticmethod
    def commitments(write):
        """Eight: five that all municipalities share, three of its own."""
        first = write.number(0, len(OWN) - 1)
        chosen = [(*one, number) for number, one in enumerate(JOINT, start=1)]
        chosen += [(*OWN[(first + 2 * n) % len(OWN)], "eget", None) for n in range(3)]
        return [Invented.commitment(write, *one) for one in chosen]

    @staticmethod
    def commitment(write, slug, title, level, joint):
        place = f"avsnitt 3.4, {title.lower()}"
        actions = [{"id": f"atgard-{n}", "text": write.plain(2)} for n in range(1, write.number(3, 5))]
        text = write.paragraph(4, place) + "\n\n" + write.bullets(3) + "\n\n" + write.paragraph(2)
        return {"id": slug, "title": title, "level": level, "joint": joint, "place": place, "actions": actions,
                "targets": [] if joint else ["utslapp-2030"], "text": text}

    @staticmethod
    def follow_up(write, own, year):
        entries = []
        for one in own["commitments"]:
            if write.number(1, 9) == 9:
                continue  # nothing was said about it
            entries.append({"commitment": one["id"], "title": one["title"], "progress": write.one_of(("pågår", "pågår", "klart")),
                            "note": write.plain(2)})
        return {"year": year, "reported": f"{year + 1}-03-{write.number(1, 30):02}", "entries": entries,
                "text": write.paragraph(4, f"uppföljningen för {year}")}

    @staticmethod
    def programme(write):
        def items(prefix, count):
            return [{"id": f"{prefix}-{n}", "title": write.heading(), "text": write.plain(1)} for n in range(1, count + 1)]
        return {"prerequisites": items("krav", 3), "common_ground": items("grund", 3),
                "municipal_commitments": items("kommunen", 3), "text": write.paragraph(4, "programmet")}

    def local_contract(self, own, organisation):
        write = Writer(f"local {own['slug']} {organisation['slug']}")
        signed = write.number(2023, 2024)
        commitments = [{"id": f"lofte-{n}", "title": write.heading(), "text": write.plain(2),
                        "category": write.one_of(CATEGORIES)[0]} for n in range(1, write.number(3, 4))]
        reports = {}
        for year in YEARS:
            if signed >= year or write.number(1, 10) == 10:
                continue  # owes none yet, or has not given it
            reports[year] = {
                "reported": f"{year + 1}-0{write.number(1, 3)}-{write.number(10, 28)}",
                "actions": [{"id": f"gjort-{n}", "title": write.heading(), "text": write.plain(2), "direct": n == 1,
                             "tonnes": write.number(1, 900) if n == 1 else None, "commitment": f"lofte-{n}"} for n in (1, 2)]}
        return {"organisation": organisation, "signed": f"{signed}-{write.number(2, 12):02}-{write.number(1, 28):02}",
                "place": "kontraktet", "commitments": commitments, "reports": reports,
                "text": write.paragraph(2, "kontraktet") if write.number(1, 4) == 4 else ""}
