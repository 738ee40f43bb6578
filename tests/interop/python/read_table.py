"""One sheet as pandas reads it, as JSON: read_table.py FILE SHEET"""

import json
import sys

import pandas

table = pandas.read_excel(sys.argv[1], sys.argv[2])
json.dump(
    {
        "columns": list(table.columns),
        "types": {name: str(kind) for name, kind in table.dtypes.items()},
        "rows": json.loads(table.to_json(orient="values", date_format="iso")),
    },
    sys.stdout,
)
