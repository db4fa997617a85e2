"""Writes many small files quickly."""
import os


class Files:
    """Files below a folder. Each folder is made once."""

    def __init__(self, folder):
        self.folder = str(folder)
        self.made = set()

    def write(self, path, text):
        folder, _, _ = path.rpartition("/")
        if folder not in self.made:
            os.makedirs(os.path.join(self.folder, folder), exist_ok=True)
            self.made.add(folder)
        file = os.open(os.path.join(self.folder, path), os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        try:
            left = memoryview(text.encode("utf-8"))
            while left:
                left = left[os.write(file, left):]
        finally:
            os.close(file)
