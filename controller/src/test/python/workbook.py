# SPDX-License-Identifier: Apache-2.0
"""A workbook as ECMA-376 has it, read with nothing but zip and XML: python3 workbook.py FILE

Prints one JSON object: of each sheet by its name all rows, as wide as the widest; each cell {"value", "format"}, null where there is none.
"""
import json
import re
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
BUILT_IN = {0: "General", 1: "0", 2: "0.00", 9: "0%", 10: "0.00%"}


class Workbook:
    def __init__(self, path):
        self.zip = zipfile.ZipFile(path)
        self.targets = {one.get("Id"): one.get("Target") for one in self.part("xl/_rels/workbook.xml.rels").iter(PACKAGE + "Relationship")}
        named = "xl/sharedStrings.xml" in self.zip.namelist()
        self.strings = [text(one) for one in self.part("xl/sharedStrings.xml").iter(MAIN + "si")] if named else []
        styles = self.part("xl/styles.xml")
        formats = {**BUILT_IN, **{int(one.get("numFmtId")): one.get("formatCode") for one in styles.iter(MAIN + "numFmt")}}
        self.formats = [formats[int(one.get("numFmtId", 0))] for one in styles.find(MAIN + "cellXfs")]

    def part(self, name):
        return ElementTree.fromstring(self.zip.read(name))

    def sheets(self):
        for one in self.part("xl/workbook.xml").iter(MAIN + "sheet"):
            target = self.targets[one.get(OFFICE + "id")]
            yield one.get("name"), self.rows(self.part(target[1:] if target.startswith("/") else "xl/" + target))

    def rows(self, sheet):
        cells = {}
        for cell in sheet.iter(MAIN + "c"):
            value = self.value(cell)
            if value is not None:
                cells[place(cell.get("r"))] = {"value": value, "format": self.formats[int(cell.get("s", 0))]}
        deep = 1 + max(row for row, _ in cells)
        wide = 1 + max(column for _, column in cells)
        return [[cells.get((row, column)) for column in range(wide)] for row in range(deep)]

    def value(self, cell):
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return text(cell.find(MAIN + "is"))
        written = cell.findtext(MAIN + "v")
        if written is None:
            return None
        if kind == "s":
            return self.strings[int(written)]
        if kind == "n":
            return float(written) if re.search("[.eE]", written) else int(written)
        if kind == "str":
            return written
        raise ValueError(f"{cell.get('r')} is of kind {kind}")


def text(rich):
    return "".join(one.text or "" for one in rich.iter(MAIN + "t"))


def place(reference):
    """Row and column from 0 on: (1, 27) of AB2."""
    letters, digits = re.fullmatch("([A-Z]+)([0-9]+)", reference).groups()
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return int(digits) - 1, column - 1


json.dump(dict(Workbook(sys.argv[1]).sheets()), sys.stdout)
