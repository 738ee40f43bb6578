"""What openpyxl finds in a workbook, as JSON: describe_workbook.py FILE"""

import json
import sys

from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula


def text(rich):
    """The words of a chart title, or None."""
    if rich is None or rich.tx is None or rich.tx.rich is None:
        return None
    return "".join(run.t for paragraph in rich.tx.rich.p for run in (paragraph.r or []))


def chart(item):
    x_axis, y_axis = getattr(item, "x_axis", None), getattr(item, "y_axis", None)
    anchor = item.anchor._from
    return {
        "type": type(item).__name__,
        "title": text(item.title),
        "anchor": [anchor.row, anchor.col],
        "xTitle": text(x_axis.title) if x_axis else None,
        "yTitle": text(y_axis.title) if y_axis else None,
        "yMin": y_axis.scaling.min if y_axis else None,
        "yMax": y_axis.scaling.max if y_axis else None,
        "logarithmic": bool(x_axis and x_axis.scaling.logBase),
        "legend": item.legend.position if item.legend else None,
        "series": [
            {
                "values": (s.val or s.yVal).numRef.f,
                "categories": categories(s.cat or s.xVal),
                "points": [[p.idx, point_color(p)] for p in s.dPt],
            }
            for s in item.series
        ],
    }


def point_color(point):
    fill = point.spPr.solidFill if point.spPr else None
    color = fill.srgbClr if fill else None
    return getattr(color, "val", color)


def categories(source):
    if source is None:
        return None
    return (source.strRef or source.numRef).f


def cell_value(cell):
    value = cell.value
    if isinstance(value, ArrayFormula):
        return {"array": value.ref, "formula": value.text}
    return value.isoformat() if hasattr(value, "isoformat") else value


def sheet(ws):
    return {
        "name": ws.title,
        "state": ws.sheet_state,
        "freeze": ws.freeze_panes,
        "gridlines": ws.sheet_view.showGridLines is not False,
        "tabColor": ws.sheet_properties.tabColor.rgb if ws.sheet_properties.tabColor else None,
        "cells": {
            c.coordinate: cell_value(c) for row in ws.iter_rows() for c in row if c.value is not None
        },
        "types": {c.coordinate: c.data_type for row in ws.iter_rows() for c in row if c.value is not None},
        "quoted": [c.coordinate for row in ws.iter_rows() for c in row if c.quotePrefix],
        "formats": {
            c.coordinate: c.number_format
            for row in ws.iter_rows()
            for c in row
            if c.number_format != "General"
        },
        "bold": [c.coordinate for row in ws.iter_rows() for c in row if c.font.b],
        "fills": {
            c.coordinate: c.fill.fgColor.rgb
            for row in ws.iter_rows()
            for c in row
            if c.fill.fill_type == "solid"
        },
        "comments": {c.coordinate: c.comment.text for row in ws.iter_rows() for c in row if c.comment},
        "links": {c.coordinate: c.hyperlink.target for row in ws.iter_rows() for c in row if c.hyperlink},
        "widths": {name: round(d.width, 2) for name, d in ws.column_dimensions.items() if d.customWidth},
        "hidden": [name for name, d in ws.column_dimensions.items() if d.hidden],
        "heights": {str(name): d.height for name, d in ws.row_dimensions.items() if d.height},
        "merges": [str(r) for r in ws.merged_cells.ranges],
        "footer": ws.oddFooter.center.text,
        "printTitleRows": ws.print_title_rows,
        "tables": [
            {
                "name": t.displayName,
                "ref": t.ref,
                "columns": [c.name for c in t.tableColumns],
                "style": t.tableStyleInfo.name if t.tableStyleInfo else None,
                "filter": t.autoFilter.ref if t.autoFilter else None,
            }
            for t in ws.tables.values()
        ],
        "validations": [
            {
                "type": v.type,
                "ref": str(v.sqref),
                "operator": v.operator,
                "formula1": v.formula1,
                "formula2": v.formula2,
                "blank": bool(v.allowBlank),
                "prompt": v.prompt,
                "error": v.error,
            }
            for v in ws.data_validations.dataValidation
        ],
        "conditional": [
            {
                "ref": str(where.sqref),
                "type": rule.type,
                "priority": rule.priority,
                "formula": list(rule.formula),
                "rank": rule.rank,
                "icons": rule.iconSet.iconSet if rule.iconSet else None,
                "fill": rule.dxf.fill.bgColor.rgb if rule.dxf and rule.dxf.fill else None,
                "bold": bool(rule.dxf and rule.dxf.font and rule.dxf.font.b),
            }
            for where, rules in ws.conditional_formatting._cf_rules.items()
            for rule in rules
        ],
        "charts": [chart(c) for c in ws._charts],
    }


workbook = load_workbook(sys.argv[1], rich_text=False)
json.dump(
    {
        "active": workbook.active.title,
        "names": {name: d.attr_text for name, d in workbook.defined_names.items()},
        "sheets": [sheet(ws) for ws in workbook.worksheets],
    },
    sys.stdout,
)
