#!/usr/bin/env python3
"""Which standard characters sound alike or share a part, from Unihan (Debian's unicode-data).

    sounds.py UNICODE_DIRECTORY OUT

A line is the character, a tab, and four lists with a tab between: same syllable and tone; same
syllable; nearly the same syllable (zh/z, n/l, ang/an ...); one is a part of the other (步 涉) or they
differ in a part. Sounds are kMandarin and what kHanyuPinlu counts at least a tenth of the time. Parts
are told by Cangjie codes: one begins or ends with the other, or both end alike. Characters are in the
order of the national standard, which is about that of their use.
"""
import bz2
import collections
import os
import sys
import unicodedata

FIELDS = {"kMandarin", "kHanyuPinlu", "kTGH", "kCangjie"}
FILES = ("Unihan_Readings", "Unihan_OtherMappings", "Unihan_DictionaryLikeData")
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


def part_sharers(standard, fields):
    """Those whose code is part of the other's, or that have all but the radical's letter alike."""
    by_code, by_rest = collections.defaultdict(set), collections.defaultdict(set)
    for c in standard:
        code = fields["kCangjie"].get(c, "")
        by_code[code].add(c)
        if len(code) >= 4:
            by_rest[code[1:]].add(c)
    alike = collections.defaultdict(set)
    for c in standard:
        code = fields["kCangjie"].get(c, "")
        for cut in (1, 2, 3):
            for part in (code[cut:], code[:-cut]):
                if len(part) >= 2:
                    for other in by_code[part]:
                        alike[c].add(other)
                        alike[other].add(c)
        if len(code) >= 4:
            alike[c] |= by_rest[code[1:]]
    return alike


def main():
    fields = read_fields(sys.argv[1])
    standard = sorted(fields["kTGH"], key=lambda c: int(fields["kTGH"][c].split(":")[1]))
    sounds = {c: sounds_of(c, fields) for c in standard}
    by_tone, by_syllable = collections.defaultdict(set), collections.defaultdict(set)
    for c in standard:
        for base, tone in sounds[c]:
            by_tone[base, tone].add(c)
            by_syllable[base].add(c)
    alike = part_sharers(standard, fields)
    rank = {c: number for number, c in enumerate(standard)}
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for c in standard:
            same, syllables, near = set(), set(), set()
            for base, tone in sounds[c]:
                same |= by_tone[base, tone]
                syllables |= by_syllable[base]
                for other in near_syllables(base):
                    near |= by_syllable.get(other, set())
            lists = [same, syllables - same, near - syllables, alike[c]]
            texts = ["".join(sorted(group - {c}, key=rank.get)) for group in lists]
            out.write(c + "\t" + "\t".join(texts) + "\n")


if __name__ == "__main__":
    main()
