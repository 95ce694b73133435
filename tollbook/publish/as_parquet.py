"""Parquet for analysis, by pyarrow (`pip install 'tollbook[parquet]'`): typed columns, each with its sentence in the metadata."""
from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any, BinaryIO

from ..errors import BookError
from .tables import Table

_GROUP = 20_000
"""Rows that are held at once."""


def write_parquet(table: Table, rows: Iterable[tuple[Any, ...]], stream: BinaryIO) -> int:
    """Raises BookError where pyarrow is not installed."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise BookError("Parquet cannot be written", "pyarrow is not installed", "pip install 'tollbook[parquet]'") from None
    kinds = {"text": pyarrow.string(), "number": pyarrow.int64(), "real": pyarrow.float64(), "day": pyarrow.date32(),
             "yes": pyarrow.bool_()}  # fmt: skip
    schema = pyarrow.schema([
        pyarrow.field(column.name, kinds[column.kind], metadata={"description": column.says}) for column in table.columns
    ])  # fmt: skip
    written, left = 0, iter(rows)
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        while part := list(islice(left, _GROUP)):
            filled = zip(table.columns, zip(*part, strict=True), strict=True)
            columns = [pyarrow.array(values, kinds[column.kind]) for column, values in filled]
            writer.write_table(pyarrow.table(columns, schema=schema))
            written += len(part)
    return written
