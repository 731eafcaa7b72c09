"""The classes that the glyph reader tells apart, written to models/reader/classes.tsv.

One class a line: index, text, direction, group, and how often the text occurs per million glyphs
of running Chinese text (0: unknown or rarer). Fields are separated by tabs.

    group      what it is
    none       no glyph stands at the centre of the cell: paper, a rule, the gap of two glyphs; text is empty
    han        GB 2312 (6,763 characters), Big5's first level (5,401), and 〇
    variant    forms that papers printed until the tables of 1955 and 1964 replaced them (VARIANTS)
    mark       punctuation and signs
    digit, latin

Direction says in which kind of line the class can stand: `vertical` is the turned form of a mark whose
text is that of its upright twin; `both` the rest but for what only horizontal lines have.

Frequencies are counted over the words of jieba's dict.txt (MIT), each character once for every time its
word occurs; the same again in traditional characters through OpenCC's s2t. They steer what is drawn for
training. Usage: reader_classes.py [--out models/reader/classes.tsv]
"""
import argparse
import pathlib
import subprocess
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
CLASSES_FILE = HERE.parent / "reader" / "classes.tsv"
JIEBA_DICT = pathlib.Path("/usr/lib/python3/dist-packages/jieba/dict.txt")

# Old shapes and doublets outside GB 2312 and Big5's first level, as the tables of 1955 (doublets) and
# 1964 (printed shapes) list them and as papers of the 1940s and 1950s set them.
VARIANTS = (
    "倂偸僞凴刦刧勑匳卽厠厤厰叡吿呉咲啓啔喩噐嚔囘囬圅堦塲墻壻奬姉姙姸娯媿嫰寃寔寗寳尅尙尠屛岀峯崐崘嵗嶋巵巹帋幇幙幚廐彞徧悤愼慙慽憇戞戱扵抝拏拕挿捄揷搃搥擕擡敂敍敎斈斚旂旣昬晣晩曁朞朶棃棊槀槪樷橰欝欵歛殱毘氷汚泝涖涙淛淥淸湻滙"
    "滛漑潄澁濶灋灔灧煑熖燿爕爲牀牐犂猂猨獘玅珎瑠瓈甁甎産畊畒畞畧畱疉疎皁皷盇盌眞睂睠矙硏碁碪礟礮秊秌稉稾穉穨窓窻竝筞筯箎籖粃粦粧糀糉紝紥紬絶綉綫緐緖縂縕繋缾罇罣羗羢羣翺耡聦肎肬胷脇脗膓臈臯舖舘舩艢艣艶苐菓葢葯蒅蒭蔕蕋薀藴藼蘂"
    "蘓虖虵蚘蜖蜺蠭衂衆衊衞袵裏裵褎褱襍覇覈覩觝觧詧詶詾諠諡謌謚謡譌譔讁讃讎讐豘貎貭賔賫贋踈躭躶輙輭辢辤迯逈逥逰逹遯邨郞酧醎醕醻鈎鉢銕錬鍫鍳鎌鎭鑚鑛閙閧閲阯陿隂隝隣隷雝靑靣靭鞌韈韤韮頣顔飜餁餂餙餧饍駡騐騣鬀鬪鬭鬮鮎鰲鱓鵞鵶鶏鷄"
    "鷰麪麯鼈鼔齎龢"
)

# Marks of horizontal lines; a mark that has one shape in both widths is one class, named by the full width.
MARKS = "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕［］—…·～％／＋＝×÷±°℃‰＃＆＊＠＄￥£§※★☆●◎◇◆□■△▲▽▼→←↑↓①②③④⑤⑥⑦⑧⑨⑩"
NARROW_MARKS = "-.'\"_"
# Marks whose vertical form is the horizontal one turned by a quarter, so a class of its own.
TURNED_MARKS = "（）《》〈〉「」『』【】〔〕［］—…～：；"
DIGITS = "0123456789"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class GlyphClass(NamedTuple):
    text: str
    direction: str
    group: str
    per_million: int


def gb2312_han():
    """The 6,763 Han characters of GB 2312, in the order of the table."""
    codes = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return [text for text in (code.decode("gb2312", "ignore") for code in codes) if text]


def big5_level_1():
    """The 5,401 characters of Big5's first level, in the order of the table."""
    cells = [*range(0x40, 0x7F), *range(0xA1, 0xFF)]
    codes = (bytes((row, cell)) for row in range(0xA4, 0xC7) for cell in cells if (row, cell) <= (0xC6, 0x7E))
    return [text for text in (code.decode("big5", "ignore") for code in codes) if text]


def han_frequencies(dictionary=JIEBA_DICT):
    """Occurrences per million glyphs, simplified and traditional text in equal parts."""
    entries = [line.split(" ") for line in dictionary.read_text("utf-8").splitlines()]
    words = [entry[0] for entry in entries]
    turned = subprocess.run(["opencc", "-c", "s2t"], input="\n".join(words), text=True, check=True,
                            capture_output=True).stdout.split("\n")
    counts = {}
    for entry, traditional in zip(entries, turned, strict=False):
        for glyph in entry[0] + traditional:
            counts[glyph] = counts.get(glyph, 0) + int(entry[1])
    total = sum(counts.values())
    return {glyph: round(count * 1e6 / total) for glyph, count in counts.items()}


def all_classes(frequencies):
    """Every class in its order: `none`, Han by code point, variants, marks, digits, Latin."""
    standard = {*gb2312_han(), *big5_level_1(), "〇"}
    groups = [("han", "both", sorted(standard)), ("variant", "both", sorted(set(VARIANTS) - standard)),
              ("mark", "both", [mark for mark in MARKS if mark not in TURNED_MARKS]),
              ("mark", "horizontal", [*TURNED_MARKS, *NARROW_MARKS]), ("mark", "vertical", TURNED_MARKS),
              ("digit", "both", DIGITS), ("latin", "both", LATIN)]
    classes = [GlyphClass("", "both", "none", 0)]
    for group, direction, texts in groups:
        classes += [GlyphClass(text, direction, group, frequencies.get(text, 0)) for text in texts]
    return classes


def write_classes(classes, path):
    lines = [f"{index}\t{c.text}\t{c.direction}\t{c.group}\t{c.per_million}\n" for index, c in enumerate(classes)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines), "utf-8")


def read_classes(path=CLASSES_FILE):
    """The classes in their order. ValueError where a line is not as written above."""
    classes = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        fields = line.split("\t")
        if len(fields) != 5 or fields[0] != str(number):
            raise ValueError(f"{path}:{number + 1}: expected class {number} in five fields, found {line!r}; "
                             "make the file anew with models/build/reader_classes.py")
        classes.append(GlyphClass(fields[1], fields[2], fields[3], int(fields[4])))
    return classes


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, default=CLASSES_FILE)
    out = parser.parse_args().out
    classes = all_classes(han_frequencies())
    write_classes(classes, out)
    print(f"{out}: {len(classes)} classes")


if __name__ == "__main__":
    main()
