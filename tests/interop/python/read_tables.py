"""Sheets as pandas reads them, as JSON by name: read_tables.py FILE SHEET..."""

import json
import sys

import pandas


def described(table):
    return {
        "columns": list(table.columns),
        "types": {name: str(kind) for name, kind in table.dtypes.items()},
        "rows": json.loads(table.to_json(orient="values", date_format="iso")),
    }


tables = pandas.read_excel(sys.argv[1], sys.argv[2:])
json.dump({name: described(table) for name, table in tables.items()}, sys.stdout)
