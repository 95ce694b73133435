from __future__ import annotations

from pathlib import Path

from tollbook.acquire import files_under


def test_folders_give_their_files_in_order_and_files_themselves(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.bin", ".hidden.txt", "sub/z.jsonl", "sub/a.JSON", ".git/x.txt", "empty/readme", "README.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    folder = str(tmp_path)
    found = [Path(name).relative_to(tmp_path).as_posix() for name in files_under([folder])]
    assert found == ["a.html", "b.txt", "sub/a.JSON", "sub/z.jsonl"]
    assert list(files_under(["-", f"{folder}/c.bin", f"{folder}/nowhere"])) == ["-", f"{folder}/c.bin", f"{folder}/nowhere"]
