import collections
import pathlib
import tempfile
import unittest

import support  # noqa: F401
import reader_classes


class ReaderClassesTest(unittest.TestCase):
    def setUp(self):
        self.classes = reader_classes.read_classes()

    def test_first_class_is_no_glyph(self):
        self.assertEqual(self.classes[0], ("", "both", "none", 0, "both", ""))

    def test_every_character_of_both_tables_is_one_class(self):
        counts = collections.Counter(c.text for c in self.classes if c.group in ("han", "variant"))
        self.assertEqual(set(counts.values()), {1})
        self.assertEqual(len(reader_classes.gb2312_han()), 6763)
        self.assertEqual(len(reader_classes.big5_level_1()), 5401)
        self.assertLessEqual({*reader_classes.gb2312_han(), *reader_classes.big5_level_1()}, counts.keys())

    def test_a_text_has_two_classes_only_where_its_mark_is_turned(self):
        counts = collections.Counter(c.text for c in self.classes)
        self.assertEqual({text for text, n in counts.items() if n > 1}, set(reader_classes.TURNED_MARKS))
        directions = {c.direction for c in self.classes if c.text == "（"}
        self.assertEqual(directions, {"horizontal", "vertical"})

    def test_common_characters_of_both_scripts_have_frequencies(self):
        frequency = {c.text: c.per_million for c in self.classes}
        self.assertGreater(frequency["的"], frequency["国"])
        self.assertGreater(frequency["國"], 100)
        self.assertLess(frequency["鼐"], 10)

    def test_a_character_of_one_table_alone_tells_the_script(self):
        script = {c.text: c.script for c in self.classes}
        told = [script[text] for text in "国國的后彙〇，"]
        self.assertEqual(told, ["hans", "hant", "both", "both", "hant", "both", "both"])

    def test_a_shape_has_no_class_of_its_own(self):
        texts = {c.text for c in self.classes}
        named = {shape: c.text for c in self.classes for shape in c.shapes}
        self.assertEqual((named["靑"], named["爲"]), ("青", "為"))
        self.assertFalse(texts & named.keys())

    def test_a_torn_file_is_refused(self):
        for torn in ("0\t\tboth\tnone\t0\tboth\n2\t一\tboth\than\t9\tboth\n", "0\t\tboth\tno"):
            with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(ValueError, "reader_classes.py"):
                path = pathlib.Path(folder) / "classes.tsv"
                path.write_text(torn, "utf-8")
                reader_classes.read_classes(path)


if __name__ == "__main__":
    unittest.main()
