"""Pronouns, descriptions and metonyms in two sentences, with who is meant: a share of them must come out right.

Each row: text; the word asked about (its last occurrence; ``@n`` counts from the front); names of the parties,
parted by ``+``, each ``name/country`` where an empty side is not looked at; ``-`` for nobody.
"""

from __future__ import annotations

from datetime import date

from trees import document

from dragoman.actors import Actors, find
from dragoman.actors.world import World
from dragoman.parse.tree import Document, Token

DAY = date(2023, 6, 14)
FLOOR = 0.95

PAIRS = """
French President Emmanuel Macron flew to Tokyo. He met business leaders.|He|Emmanuel Macron/FRA
French President Emmanuel Macron flew to Tokyo. Macron met business leaders.|Macron@2|Emmanuel Macron/FRA
Emmanuel Macron flew to Tokyo. The French president met business leaders.|president|Emmanuel Macron/FRA
Italian Prime Minister Giorgia Meloni arrived in Tunis. She promised more aid.|She|Giorgia Meloni/ITA
Giorgia Meloni received Olaf Scholz in Rome. She thanked him for the visit.|She|Giorgia Meloni/ITA
Giorgia Meloni received Olaf Scholz in Rome. She thanked him for the visit.|him|Olaf Scholz/DEU
Giorgia Meloni received Olaf Scholz in Rome. The two leaders signed a plan.|leaders|Giorgia Meloni/ITA+Olaf Scholz/DEU
Olaf Scholz and Emmanuel Macron met in Berlin. They discussed energy.|They|Olaf Scholz/DEU+Emmanuel Macron/FRA
India and Brazil agreed on a plan. The two countries will share data.|countries|India/IND+Brazil/BRA
India and Brazil agreed on a plan. Both sides praised the result.|sides|India/IND+Brazil/BRA
India expelled two diplomats. It also recalled its envoy.|It|India/IND
India expelled two diplomats. It also recalled its envoy.|its|India/IND
The Polish Ministry of Defence ordered new tanks. The ministry gave no price.|ministry|Polish Ministry of Defence/POL
The Polish Ministry of Defence ordered new tanks. It said they would arrive soon.|It|Polish Ministry of Defence/POL
Hamas fired rockets on Sunday. The group said it was a warning.|group|Hamas/
Kenya Airways cut its flights. The airline blamed fuel prices.|airline|Kenya Airways/KEN
Thousands of protesters marched in Lima. They demanded elections.|They|protesters/
Police in Nairobi fired tear gas. They arrested ten people.|They|Police in Nairobi/KEN
The Kremlin rejected the offer.|Kremlin|Kremlin/RUS
Beijing warned Manila on Friday.|Beijing|China/CHN
Beijing warned Manila on Friday.|Manila|Philippines/PHL
Downing Street declined to comment.|Street|/GBR
The White House condemned the attack.|House|White House/USA
Norway's foreign minister travelled to Amman.|minister|/NOR
The Japanese foreign minister criticised the test.|minister|Yoshimasa Hayashi/JPN
The US president signed the order.|president|Joe Biden/USA
US President Biden signed the order. The president spoke for an hour.|president|Joe Biden/USA
The Biden administration approved the sale.|administration|Biden administration/USA
Japan's ambassador to Peru apologised.|ambassador|Japan's ambassador to Peru/JPN
The Peruvian Embassy in Madrid closed its doors.|Embassy|Peruvian Embassy/PER
Ana Torrealba, a spokeswoman for the Chilean government, denied it.|Torrealba|Ana Torrealba/CHL
Ana Torrealba, a spokeswoman for the Chilean government, denied it. She spoke in Santiago.|She|Ana Torrealba/CHL
Chilean government spokeswoman Ana Torrealba denied it. Torrealba spoke in Santiago.|Torrealba@2|Ana Torrealba/CHL
Finnish troops took part in the exercise.|troops|Finnish troops/FIN
Swedish and Finnish troops took part in the exercise.|troops|Swedish troops/SWE+Finnish troops/FIN
Rebels attacked a convoy in Mali.|Rebels|Rebels/
Countries such as Ghana, Togo and Benin objected.|Countries|Ghana/GHA+Togo/TGO+Benin/BEN
The leaders of Egypt and Jordan met in Aqaba.|leaders|/EGY+/JOR
The Greek and Turkish foreign ministers spoke by phone.|ministers|/GRC+/TUR
EU leaders met in Brussels.|leaders|EU leaders/EUR
African leaders met in Nairobi.|leaders|African leaders/
Western nations criticised the vote.|nations|Western nations/
Forty nations signed the text.|nations|nations/
The Colombian Congress passed the bill.|Congress|Congress/COL
Iceland held talks with Chad. The country wants more trade.|country|Iceland/ISL
Former Chilean President Michelle Bachelet praised the deal.|Bachelet|Michelle Bachelet/CHL
The National Front for Renewal (NFR) seized a town in Chad. The NFR said it was a first step.|NFR@2|National Front for Renewal/
Vladimir Putin spoke with Xi Jinping. His spokesman gave no details.|His|Vladimir Putin/RUS
"We will send more tanks," Polish Prime Minister Mateusz Morawiecki said.|We|Mateusz Morawiecki/POL
"I will not resign," Polish Prime Minister Mateusz Morawiecki said.|I|Mateusz Morawiecki/POL
"Our army is ready," said Indian army spokesman Arjun Mehra.|Our|India/IND
Rishi Sunak, who visited Kyiv in May, promised missiles.|who|Rishi Sunak/GBR
The minister, whose party lost the vote, resigned.|party|party/
Austria, which is not in NATO, joined the scheme.|which|Austria/AUT
It is likely that talks will resume.|It|-
It rained in Oslo all day.|It|-
Serbians protested in Belgrade. The government announced a curfew.|government|/SRB
Protests went on in Peru. Police detained fifty people.|Police|/PER
Spain expelled the Libyan ambassador to Spain.|ambassador|Libyan ambassador to Spain/LBY
Zambia's opposition parties called for a boycott.|parties|opposition parties/ZMB
The Syrian Democratic Forces (SDF) held the town. The SDF freed the prisoners.|SDF@2|Syrian Democratic Forces/SYR
Turkey and Iraq signed a deal on water. Ankara will release more of it.|Ankara|Turkey/TUR
Egyptian foreign minister Sameh Shoukry met his Cypriot counterpart.|counterpart|/CYP
Erdogan's office issued a statement.|office|office/TUR
Erdogan's office issued a statement. His spokesman read it out.|His|Recep Tayyip Erdo/TUR
Prime ministers Mette Frederiksen of Denmark and Ulf Kristersson of Sweden met.|Frederiksen|Mette Frederiksen/DNK+Ulf Kristersson/SWE
At least 12 people were arrested in Minsk.|people|people/
The Norwegian oil company Nordvik Energy stopped drilling. The company gave no reason.|company|Nordvik Energy/NOR
Greece's coast guard rescued forty migrants.|guard|coast guard/GRC
Greece's coast guard rescued forty migrants.|migrants|migrants/
Lebanese judge Karim Haddad charged two men. The judge set no date.|judge|Karim Haddad/LBN
The UN secretary-general urged restraint.|general|/UNO
NATO Secretary-General Jens Stoltenberg urged restraint. He spoke in Oslo.|He|Jens Stoltenberg/NAT
Ukraine asked Germany for tanks. Kyiv repeated its request.|its|Ukraine/UKR
Spanish foreign minister José Manuel Albares met Hakan Fidan. He praised his guest.|He|José Manuel Albares/ESP
The Dutch prime minister met the Belgian king. The two men talked about trade.|men|Mark Rutte/NLD+/BEL
South Korea tested a missile. Seoul said the test was planned.|Seoul|South Korea/KOR
He flew from Paris to Hanoi.|Hanoi|Vietnam/VNM
Iran's president visited Caracas. Tehran called the trip historic.|Tehran|Iran/IRN
The Australian airline Coralwing cut forty routes.|Coralwing|Coralwing/AUS
Lawmakers in Georgia, Armenia and Azerbaijan voted.|Georgia|Georgia/GEO+Armenia/ARM+Azerbaijan/AZE
Congo signed the treaty.|Congo|Congo/
The Hungarian parliament passed a law. Lawmakers worked through the night.|parliament|Hungarian parliament/HUN
Colombian rebels freed ten soldiers. They had held them for a year.|They|rebels/COL
Prosecutors in Milan charged the banker.|Prosecutors|Prosecutors/
The Latvian defence minister, Inara Kalnina, resigned. Her deputy took over.|Her|Inara Kalnina/LVA
The Vietnamese Ministry of Industry, Trade and Crafts issued a permit. The ministry set a limit.|ministry|Vietnamese Ministry/VNM
Jens Stoltenberg, the NATO secretary-general, thanked Canada. Ottawa had sent planes.|Ottawa|Canada/CAN
The army of Chad crossed the border. It met no resistance.|It|army of Chad/TCD
The Saudi crown prince, Mohammed bin Salman, received Emmanuel Macron. The crown prince spoke first.|prince|Mohammed bin Salman/SAU
Rwanda denied the report. Its army said nothing.|army|army/RWA
A US official said the plan was dead.|official|US official/USA
Brazil and its allies objected.|allies|allies/
Kazakhstan's Foreign Ministry summoned the British ambassador.|ambassador|British ambassador/GBR
Kazakhstan's Foreign Ministry summoned the British ambassador.|Ministry|Foreign Ministry/KAZ
The Taliban rejected the offer. The group wants a new council.|group|Taliban/AFG
A spokesman for Hezbollah denied it.|spokesman|spokesman for Hezbollah/LBN
Workers in Marseille went on strike.|Workers|Workers/
The first president of Ghana was a teacher.|president|president/GHA
The European Commission fined the firm. The commission gave it a month.|commission|European Commission/EUR
Slovak President Zuzana Caputova vetoed the bill. The president cited the constitution.|president|Zuzana Čaputová/SVK
Ursula von der Leyen met Volodymyr Zelenskyy in Kyiv. The Ukrainian president thanked her.|her|Ursula von der Leyen/EUR
""".strip().splitlines()


def _word(parsed: Document, word: str) -> Token:
    text, _, count = word.partition("@")
    found = [t for t in parsed.tokens if t.text == text]
    return found[int(count) - 1] if count else found[-1]


def _right(actors: Actors, token: Token, expected: str) -> bool:
    got = actors.at(token)
    if expected == "-":
        return not got
    wanted = [w.rsplit("/", 1) for w in expected.split("+")]
    return len(got) == len(wanted) and all(
        any(name in p.name and (not country or country == p.country) for p in got) for name, country in wanted
    )


def test_a_share_of_all_pairs_is_right() -> None:
    world = World.load()
    wrong = []
    for row in PAIRS:
        text, word, expected = row.split("|")
        parsed = document(text)
        actors = find(parsed, world, DAY)
        token = _word(parsed, word)
        if not _right(actors, token, expected):
            wrong.append(f"{row} -> {[f'{p.name}/{p.country}' for p in actors.at(token)]}")
    assert 1 - len(wrong) / len(PAIRS) >= FLOOR, "\n".join(wrong)
