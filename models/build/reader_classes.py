"""The classes that the glyph reader tells apart, written to models/reader/classes.tsv.

One class a line: index, text, direction, group, how often the text occurs per million glyphs of running
Chinese text (0: unknown or rarer), script, and, where there are any, other characters that are but shapes of it. Fields
are separated by tabs.

    group      what it is
    none       no glyph stands at the centre of the cell: paper, a rule, the gap of two glyphs; text is empty
    han        GB 2312 (6,763 characters), Big5's first level (5,401), and 〇
    variant    forms that papers printed until the tables of 1955 and 1964 replaced them (VARIANTS)
    mark       punctuation and signs
    digit, latin

Direction says in which kind of line the class can stand: `vertical` is the turned form of a mark whose
text is that of its upright twin; `both` the rest but for what only horizontal lines have. Script is `hans` or
`hant` for what only GB 2312 or only Big5 has, a hint of what the page is printed in; else `both`.

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
    "倂凴刦刧勑匳厠厤厰叡咲啔噐嚔囘囬圅堦塲墻壻奬姉姙媿嫰寔寗寳尅尠岀峯崐崘嵗嶋巵巹帋幇幙幚廐彞徧悤慙慽憇戞戱扵抝拏拕挿捄搃搥擕擡敂敍斈斚旂昬晣曁朞棃棊槀樷橰欝欵歛殱毘氷泝涖淛淥湻滙滛潄澁濶灋灔灧煑"
    "熖燿爕牀牐犂猂猨獘玅珎瑠瓈甎畊畒畞畧畱疉疎皁皷盇盌睂睠矙碁碪礟礮秊秌稉稾穉穨窓窻竝筞筯箎籖粃粦粧糀糉紝紥紬綉綫緐縂縕缾罇罣羗羢羣翺耡聦肎肬胷脇脗膓臈臯舖舘舩艢艣艶苐菓葢葯蒅蒭蔕蕋薀藼蘂蘓虖虵蚘"
    "蜖蜺蠭衂衆衊衞袵裏裵褎褱襍覈覩觝觧詧詶詾諠諡謌謚譌譔讁讎讐豘貎貭賔賫贋踈躭躶輙輭辢辤迯逈逥逰遯邨酧醎醕醻鈎鉢銕鍫鍳鎌鑛閙閧阯陿隂隝隣雝靣靭鞌韈韤韮頣飜餁餂餙餧饍駡騐騣鬀鬪鬭鬮鮎鰲鱓鵞鵶鶏鷄鷰麪"
    "麯鼈鼔齎龢"
)

# Printed shapes of one character that Unicode parts though faces do not: one draws 青 as another draws 靑. They
# are one class, named by the second of each pair, and drawn in both shapes.
SHAPES = (
    "靑青 爲為 僞偽 眞真 愼慎 鎭鎮 卽即 旣既 淸清 敎教 尙尚 槪概 吿告 絶絕 閲閱 緖緒 産產 郞郎 隷隸 顔顏 偸偷 姸妍 屛屏 呉吳 甁瓶 硏研 藴蘊 謡謠 逹達 錬鍊 啓啟 喩喻 "
    "娯娛 寃冤 揷插 晩晚 朶朵 汚污 涙淚 漑溉 繋繫 説說 鋭銳 録錄 緑綠 歩步 黒黑 戸戶 増增 讃讚 鑚鑽 覇霸 廏廄 "
).split()

# Marks of horizontal lines; a mark that has one shape in both widths is one class, named by the full width.
MARKS = "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕［］—…·～％／＋＝×÷±°℃‰＃＆＊＠＄￥£§※★☆●◎◇◆□■△▲▽▼→←↑↓①②③④⑤⑥⑦⑧⑨⑩"
NARROW_MARKS = "-.'\"_"
# Marks whose vertical form is the horizontal one turned by a quarter, so a class of its own.
TURNED_MARKS = "（）《》〈〉「」『』【】〔〕［］—…～：；"
# Vertical forms that faces draw otherwise than turned: other shapes of the same classes.
VERTICAL_FORMS = dict(zip("（）《》〈〉「」『』【】〔〕［］—…：；", "︵︶︽︾︿﹀﹁﹂﹃﹄︻︼︹︺﹇﹈︱︙︓︔", strict=True))
DIGITS = "0123456789"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


class GlyphClass(NamedTuple):
    text: str
    direction: str
    group: str
    per_million: int
    script: str = "both"
    shapes: str = ""


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


def script_of(text, group):
    """Which script alone has the character. A form that the tables of 1955 and 1964 replaced is no simplified one."""
    if group not in ("han", "variant") or text == "〇":
        return "both"
    return {(True, False): "hans", (False, True): "hant"}.get((encodes(text, "gb2312"), encodes(text, "big5")),
                                                             "hant" if group == "variant" else "both")


def encodes(text, table):
    return bool(text.encode(table, "ignore"))


def all_classes(frequencies):
    """Every class in its order: `none`, Han by code point, variants, marks, digits, Latin."""
    standard = {*gb2312_han(), *big5_level_1(), "〇"}
    groups = [("han", "both", sorted(standard)), ("variant", "both", sorted(set(VARIANTS) - standard)),
              ("mark", "both", [mark for mark in MARKS if mark not in TURNED_MARKS]),
              ("mark", "horizontal", [*TURNED_MARKS, *NARROW_MARKS]), ("mark", "vertical", TURNED_MARKS),
              ("digit", "both", DIGITS), ("latin", "both", LATIN)]
    upright = {text: shape for shape, text in SHAPES}
    classes = [GlyphClass("", "both", "none", 0)]
    for group, direction, texts in groups:
        shapes = VERTICAL_FORMS if direction == "vertical" else upright
        classes += [GlyphClass(text, direction, group, frequencies.get(text, 0), script_of(text, group), shapes.get(text, ""))
                    for text in texts]
    return classes


def write_classes(classes, path):
    lines = ["\t".join(map(str, (index, *c))).rstrip("\t") + "\n" for index, c in enumerate(classes)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines), "utf-8")


def read_classes(path=CLASSES_FILE):
    """The classes in their order. ValueError where a line is not as written above."""
    classes = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        fields = line.split("\t")
        if len(fields) not in (6, 7) or fields[0] != str(number):
            raise ValueError(f"{path}:{number + 1}: expected class {number} in six or seven fields, found {line!r}; "
                             "make the file anew with models/build/reader_classes.py")
        classes.append(GlyphClass(*fields[1:4], int(fields[4]), *fields[5:]))
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
