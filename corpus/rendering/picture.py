"""Draws the small placeholder pictures of the corpus as PNG files."""

from __future__ import annotations

import struct
import zlib

WIDTH = 96
HEIGHT = 64

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREYSCALE_8_BIT = (8, 0, 0, 0, 0)
_PAPER = 0xFF
_INK = 0x60
_BAR_PITCH = 12
_BAR_WIDTH = 8


def draw_picture(file_name: str) -> bytes:
    """A PNG with one grey bar for each of the first letters of `file_name`.

    The pixels are stored, not compressed, so that the bytes do not depend on the zlib at hand.
    """
    rows = b"".join(b"\0" + _row(y, _bar_heights(file_name)) for y in range(HEIGHT))
    header = struct.pack(">2I5B", WIDTH, HEIGHT, *_GREYSCALE_8_BIT)
    return b"".join(
        [
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"IDAT", zlib.compress(rows, level=0)),
            _chunk(b"IEND", b""),
        ]
    )


def _bar_heights(file_name: str) -> list[int]:
    return [ord(letter) % HEIGHT for letter in file_name[: WIDTH // _BAR_PITCH]]


def _row(y: int, heights: list[int]) -> bytes:
    row = bytearray([_PAPER]) * WIDTH
    for index, height in enumerate(heights):
        if HEIGHT - y <= height:
            left = index * _BAR_PITCH
            row[left : left + _BAR_WIDTH] = bytes([_INK]) * _BAR_WIDTH
    return bytes(row)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
