"""Writes rows into the smallest ODS and XLSX files that are valid, to stand in for releases that were not at hand."""

import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

Sheets = dict[str, list[list[str]]]

ODS_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
    "<office:body><office:spreadsheet>"
)
ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def write_ods(path: Path, sheets: Sheets) -> Path:
    """Write the sheets as an OpenDocument spreadsheet; whole numbers become numbers."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(_ods_row(row) for row in rows)}</table:table>'
        for name, rows in sheets.items()
    )
    return write_ods_content(path, ODS_HEAD + tables + ODS_TAIL)


def write_ods_content(path: Path, content: str) -> Path:
    """Write an OpenDocument spreadsheet around this content."""
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS_TYPE}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", ODS_TYPE)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)
    return path


def _ods_row(row: list[str]) -> str:
    return f"<table:table-row>{''.join(_ods_cell(cell) for cell in row)}</table:table-row>"


def _ods_cell(cell: str) -> str:
    text = f"<text:p>{escape(cell)}</text:p>"
    if cell.isdecimal():
        return f'<table:table-cell office:value-type="float" office:value="{cell}">{text}</table:table-cell>'
    return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'


def write_xlsx(path: Path, sheets: Sheets) -> Path:
    """Write the sheets as an Excel workbook of inline texts and numbers."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, name in zip(numbers, sheets, strict=True)
    )
    linked = "".join(
        f'<Relationship Id="rId{n}" Type="{LINKS}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
    )
    top = f'<Relationship Id="rId1" Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{top}</Relationships>')
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{listed}</sheets></workbook>'
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}/relationships">{linked}</Relationships>'
        )
        for number, rows in zip(numbers, sheets.values(), strict=True):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", _xlsx_sheet(rows))
    return path


def _xlsx_sheet(rows: list[list[str]]) -> str:
    body = "".join(f"<row>{''.join(_xlsx_cell(cell) for cell in row)}</row>" for row in rows)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


def _xlsx_cell(cell: str) -> str:
    return f"<c><v>{cell}</v></c>" if cell.isdecimal() else f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'


def changed_member(source: Path, target: Path, member: str, old: str, new: str) -> Path:
    """Write a copy of a workbook in which a text of one member is another."""
    with zipfile.ZipFile(source) as archive, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for item in archive.infolist():
            content = archive.read(item)
            if item.filename == member:
                text = content.decode()
                assert old in text, f"{old!r} is not in {member}"
                content = text.replace(old, new).encode()
            copy.writestr(item, content)
    return target
