"""What suggestions know of languages: words that are no names wherever they stand, titles before names, months.

Small tables, by the first part of a language tag; where a language has none, those of English serve. A word that is
missing here does little harm, because most words give themselves away by standing somewhere in small letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def each_word(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())


def in_order(text: str) -> tuple[str, ...]:
    """The same in their order."""
    return tuple(text.split())


LITTLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "en": each_word(
            "i a an the this that these those my our your his her its their he she it we they you who whom whose "
            "which what when where why how if as at by for from in into of off on onto out over to under up upon "
            "with within without and but or nor so yet than then though although because since unless until while "
            "whereas whether after before during through throughout between among against about above below behind "
            "beside besides beyond despite except like near per toward towards via is are was were be been being "
            "am do does did done has have had having can could may might must shall should will would not no none "
            "nothing nobody never ever always often once twice here there now today yesterday tomorrow still "
            "already also too even only just almost perhaps maybe indeed however moreover furthermore nevertheless "
            "nonetheless therefore thus hence consequently accordingly meanwhile otherwise instead rather "
            "certainly surely clearly obviously apparently presumably unfortunately fortunately finally lastly "
            "firstly secondly thirdly first second third next last one two three four five six seven eight nine "
            "ten hundred thousand another other others some any all both each every either neither many much more "
            "most few fewer less least several such same own again together according given having let see cf yes "
            "o oh ah well true false everyone everything everybody somebody something someone anyone anything us "
            "me him them mine yours ours theirs himself herself itself themselves myself yourself ourselves "
            "chapter part section volume page note notes figure table appendix preface introduction contents dear"
        ),
        "de": each_word(
            "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines und "
            "oder aber denn sondern doch wenn als wie da dass daß weil obwohl während nachdem bevor bis seit ob wo "
            "wer was wann warum welcher welche welches ich du er sie es wir ihr ihn ihm ihnen uns euch mein dein "
            "sein unser euer mir mich sich in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter "
            "um durch für gegen ohne zwischen hinter neben nicht nichts nie noch nur schon auch sehr so dann dort "
            "hier jetzt heute gestern morgen immer dieser diese dieses diesem diesen jener jene jenes jede jeder "
            "jedes alle alles viele einige manche mehr ist sind war waren wird werden wurde hat haben hatte kann "
            "können muß muss soll ja nein kapitel band seite anmerkung herr frau"
        ),
        "fr": each_word(
            "le la les l un une des du de d et ou mais donc or ni car que qui quoi dont où quand comme si lorsque "
            "puisque je tu il elle on nous vous ils elles ce cet cette ces mon ton son ma ta sa mes tes ses notre "
            "votre leur leurs à au aux en dans par pour sur sous avec sans entre vers chez après avant pendant "
            "depuis contre selon ne pas plus moins très bien aussi encore toujours jamais ici là est sont était "
            "étaient a ont avait fut sera c s j n m t qu y tout toute tous toutes rien personne chapitre page note"
        ),
        "ru": each_word(
            "и в во не на я он она оно они мы вы ты с со что как а но да к ко у же за бы по из из-за о об от до "
            "при для без над под про через после перед между если когда где кто чей который которая которое "
            "которые это этот эта эти тот та то те так там тут здесь теперь потом тогда уже еще ещё только даже "
            "или либо ни нет был была было были есть будет его ее её их мой твой наш ваш свой все всё весь вся "
            "один одна два три однако поэтому затем впрочем глава том часть стр"
        ),
        "es": each_word(
            "el la los las un una unos unas y e o u pero sino que quien cuando donde como si porque aunque "
            "mientras de del a al en con por para sin sobre entre hasta desde hacia según yo tú él ella nosotros "
            "ellos ellas se lo le su sus mi no sí ya más muy también es son era eran fue este esta estos estas ese "
            "esa aquel aquella todo toda"
        ),
        "it": each_word(
            "il lo la i gli le un uno una e ed o ma che chi cui quando dove come se perché mentre di del della dei "
            "delle dello a al alla ai in nel nella con per su sul da dal dalla tra fra io tu egli lui lei noi voi "
            "essi loro si non più anche già è sono era erano fu questo questa quello quella tutto tutta suo sua"
        ),
    }
)

TITLES = each_word(
    "mr mrs ms miss dr prof professor comrade sir lady lord general colonel captain major marshal admiral "
    "lieutenant president chairman secretary minister commissar ambassador king queen prince princess tsar czar "
    "emperor pope bishop archbishop cardinal father brother sister senator judge count countess duke duchess baron "
    "uncle aunt herr frau fräulein genosse genossin m mme mlle monsieur madame camarade citoyen señor señora don "
    "doña signor signora товарищ тов гражданин господин госпожа г-н г-жа князь граф"
)
"""Words before a name that are no part of it."""

TWO_LETTERS = each_word("Ia Iu Ya Yu Ja Ju Zh Kh Ts Ch Sh Ph Th Ю Я")
"""Initials of two letters."""

SAINTS = each_word("st ste mt ft")
"""Words that are written short at the beginning of names."""

PARTICLES = each_word(
    "de du des d' la le von van vanden der den di da del della dei dos das do al el bin ibn ben ten ter zu zur y "
    "af av of the и"
)
"""Small words inside a name; ``of the`` and ``de la`` are two."""

PLACING = each_word("in at near into inside outside throughout across nach bei à dans vers en hacia в во под")
"""Words before the name of a place."""

DETERMINERS = each_word(
    "the a an this that these those my our your his her its their every each no any some der die das den dem des "
    "ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom beim ins ans dieser diese "
    "dieses diesem diesen jener jede jeder jedes alle mein meine meinen meinem meiner sein seine seinen seinem "
    "seiner ihr ihre ihren ihrem ihrer unser unsere unserer le la les un une des du ce cet cette ces son sa ses "
    "leur leurs el los las una"
)

DIRECTIONS = each_word("north south east west northern southern eastern western central united")
"""First words of the names of places."""

TITULAR: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "organisation": each_word(
            "party committee union university institute academy army league front association society council "
            "ministry commission press bureau bank company corporation international church group movement office "
            "department school college library museum guard guards police federation club board court parliament "
            "senate times gazette review herald journal newspaper partei verein verband gesellschaft universität "
            "akademie ministerium zeitung parti comité université académie ministère партия комитет союз "
            "университет институт академия армия общество"
        ),
        "event": each_word(
            "war revolution treaty pact trial trials congress conference uprising rebellion revolt famine purge "
            "purges campaign battle plan plans famine coup krieg revolution vertrag kongress guerre révolution "
            "война революция съезд"
        ),
        "place": each_word(
            "street square river sea lake mount mountain mountains island islands bay gulf city county province "
            "district prison camp palace castle republic kingdom empire straße platz rue avenue place улица "
            "площадь"
        ),
    }
)
"""Words that say what a name of several words is of."""

MONTHS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": in_order(
            "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
            "october|oct november|nov december|dec"
        ),
        "de": in_order(
            "januar|jänner|jan februar|feb märz april|apr mai juni juli august|aug september|sept oktober|okt "
            "november|nov dezember|dez"
        ),
        "fr": in_order(
            "janvier|janv février|févr mars avril mai juin juillet|juil août septembre|sept octobre|oct novembre|nov "
            "décembre|déc"
        ),
        "ru": in_order(
            "января|январь|январе|янв февраля|февраль|феврале|февр марта|март|марте апреля|апрель|апреле|апр "
            "мая|май|мае июня|июнь|июне июля|июль|июле августа|август|августе|авг сентября|сентябрь|сентябре|сент "
            "октября|октябрь|октябре|окт ноября|ноябрь|ноябре|нояб декабря|декабрь|декабре|дек"
        ),
        "es": in_order(
            "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre"
        ),
        "it": in_order("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    }
)
"""The names of the months, those of one month divided by bars."""

WEEKDAYS = each_word(
    "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag "
    "sonnabend sonntag"
)


def primary(language: str) -> str:
    """The first part of a language tag."""
    return language.casefold().partition("-")[0]


def little(language: str) -> frozenset[str]:
    """Words of a language that are no names, wherever they stand, the months and days among them."""
    months = MONTHS.get(primary(language), MONTHS["en"])
    names = {each for some in months for each in some.split("|")}
    return LITTLE.get(primary(language), LITTLE["en"]) | WEEKDAYS | names
