#!/usr/bin/env python3
"""Which standard characters sound alike, from Unihan (Debian's unicode-data).

    sounds.py UNICODE_DIRECTORY OUT

A line is the character, a tab, and three lists with a tab between: same syllable and tone; same
syllable; nearly the same syllable (zh/z, n/l, ang/an ...). Sounds are kMandarin and what kHanyuPinlu
counts at least a tenth of the time. Characters are in the order of the national standard, which is
about that of their use.
"""
import bz2
import collections
import os
import sys
import unicodedata

FIELDS = {"kMandarin", "kHanyuPinlu", "kTGH"}
FILES = ("Unihan_Readings", "Unihan_OtherMappings")
NEAR = [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l"), ("f", "h"), ("r", "l")]
NEAR_ENDS = [("ang", "an"), ("eng", "en"), ("ing", "in"), ("uang", "uan"), ("iang", "ian")]
TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def read_fields(folder):
    fields = collections.defaultdict(dict)
    for name in FILES:
        with bz2.open(os.path.join(folder, name + ".txt.bz2"), "rt", encoding="utf-8") as lines:
            for line in lines:
                parts = line.rstrip("\n").split("\t")
                if len(parts) == 3 and parts[1] in FIELDS:
                    fields[parts[1]][chr(int(parts[0][2:], 16))] = parts[2]
    return fields


def syllable(pinyin):
    """("zhong", "1") of "zhōng"."""
    letters, tone = "", "5"
    for c in unicodedata.normalize("NFD", pinyin):
        if c in TONES:
            tone = TONES[c]
        elif c == "\u0308":
            letters = letters[:-1] + "v"
        elif c.isalpha():
            letters += c
    return letters, tone


def sounds_of(character, fields):
    sounds = [syllable(p) for p in fields["kMandarin"].get(character, "").split()[:1]]
    counted = []
    for entry in fields["kHanyuPinlu"].get(character, "").split():
        reading, count = entry.rstrip(")").split("(")
        counted.append((syllable(reading), int(count)))
    total = sum(count for _, count in counted)
    sounds += [sound for sound, count in counted if count * 10 >= total]
    return sorted(set(sounds))


def near_syllables(base):
    near = set()
    for long, short in NEAR:
        for a, b in ((long, short), (short, long)):
            if base.startswith(a) and not (b.startswith(a) and base.startswith(b)):
                near.add(b + base[len(a):])
    for long, short in NEAR_ENDS:
        for a, b in ((long, short), (short, long)):
            if base.endswith(a):
                near.add(base[: -len(a)] + b)
    near.discard(base)
    return near


def main():
    fields = read_fields(sys.argv[1])
    standard = sorted(fields["kTGH"], key=lambda c: int(fields["kTGH"][c].split(":")[1]))
    sounds = {c: sounds_of(c, fields) for c in standard}
    by_tone, by_syllable = collections.defaultdict(set), collections.defaultdict(set)
    for c in standard:
        for base, tone in sounds[c]:
            by_tone[base, tone].add(c)
            by_syllable[base].add(c)
    rank = {c: number for number, c in enumerate(standard)}
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for c in standard:
            same, syllables, near = set(), set(), set()
            for base, tone in sounds[c]:
                same |= by_tone[base, tone]
                syllables |= by_syllable[base]
                for other in near_syllables(base):
                    near |= by_syllable.get(other, set())
            lists = [same, syllables - same, near - syllables]
            texts = ["".join(sorted(group - {c}, key=rank.get)) for group in lists]
            out.write(c + "\t" + "\t".join(texts) + "\n")


if __name__ == "__main__":
    main()
