"""A workbook as somebody keeps by hand, written by openpyxl: write_users_workbook.py FILE"""

import sys

from openpyxl import Workbook
from openpyxl.chart import BarChart, BubbleChart, Reference, Series
from openpyxl.comments import Comment
from openpyxl.formatting.rule import DataBarRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.datavalidation import DataValidation

workbook = Workbook()
notes = workbook.active
notes.title = "My notes"
notes.append(["Idea", "Score", "Cost"])
for number in range(1, 11):
    notes.append([f"idea {number}", number * 7 % 11, number**2])
notes["D1"] = "=SUM(B2:B11)"
notes["D2"] = '=IF(B2>5,"good","bad")'
notes["A1"].font = Font(bold=True, strike=True, color="C00000", size=14)
notes["A1"].comment = Comment("remember this", "me")
notes["A2"].hyperlink = "https://example.org/idea"
notes["B2"].fill = PatternFill("lightUp", fgColor="FF0000")
notes["C2"].number_format = '#,##0.00 "EUR"'
notes["A3"].alignment = Alignment(text_rotation=45)
notes.column_dimensions["A"].width = 30
notes.row_dimensions[3].height = 42
notes.freeze_panes = "B2"
notes.merge_cells("A14:C15")
notes.oddFooter.center.text = "page &P"
notes.print_title_rows = "1:1"
notes.conditional_formatting.add("B2:B11", IconSetRule("3Arrows", "percent", [0, 33, 67]))
notes.conditional_formatting.add("C2:C11", DataBarRule("min", None, "max", None, color="638EC6"))
notes.conditional_formatting.add(
    "C2:C11", Rule(type="top10", rank=3, dxf=DifferentialStyle(font=Font(bold=True)))
)
notes.conditional_formatting.add(
    "A2:A11", FormulaRule(formula=["$B2>5"], fill=PatternFill(bgColor="FFFFC7CE"))
)
choices = DataValidation(type="list", formula1='"yes,no"', allow_blank=True)
choices.add("E2:E11")
notes.add_data_validation(choices)

bars = BarChart()
bars.title = "Scores"
bars.add_data(Reference(notes, min_col=2, min_row=1, max_row=11), titles_from_data=True)
bars.set_categories(Reference(notes, min_col=1, min_row=2, max_row=11))
notes.add_chart(bars, "G2")
bubbles = BubbleChart()
bubbles.title = "Cost and score"
bubbles.series.append(
    Series(
        Reference(notes, min_col=2, min_row=2, max_row=11),
        Reference(notes, min_col=3, min_row=2, max_row=11),
        Reference(notes, min_col=2, min_row=2, max_row=11),
    )
)
notes.add_chart(bubbles, "G20")

workbook.create_sheet("Later").sheet_state = "hidden"
workbook.save(sys.argv[1])
