#!/usr/bin/env bash
# Draws the PNG and ICO files of the window's icon from icon.svg with Chromium. Run it by hand after the drawing changed.
set -euo pipefail
cd "$(dirname "$0")"
for size in 32 128 256 512; do
  page=$(mktemp --suffix .html)
  printf '<body style="margin:0;background:transparent">%s</body>' \
    "$(sed "s/<svg /<svg width=\"$size\" height=\"$size\" style=\"display:block\" /" icon.svg)" > "$page"
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --default-background-color=00000000 \
    --window-size=512,512 --screenshot="$PWD/$size.png" "file://$page" 2>/dev/null
  rm "$page"
  python3 - "$size" <<'P'
"""Crops the picture to its size: Chromium's smallest window is wider than the small icons."""
import struct, sys, zlib
size = int(sys.argv[1]); name = f"{size}.png"
data = open(name, "rb").read(); at = 8; idat = b""
while at < len(data):
    length, kind = struct.unpack(">I4s", data[at:at + 8]); body = data[at + 8:at + 8 + length]; at += 12 + length
    if kind == b"IHDR": width, height, depth, colour = struct.unpack(">IIBB", body[:10])
    if kind == b"IDAT": idat += body
assert depth == 8 and colour == 6, "an RGBA picture"
raw = zlib.decompress(idat); stride = width * 4; rows = []; above = bytearray(stride)
for y in range(height):
    kind = raw[y * (stride + 1)]; row = bytearray(raw[y * (stride + 1) + 1:(y + 1) * (stride + 1)])
    for x in range(stride):
        left = row[x - 4] if x >= 4 else 0; up = above[x]; corner = above[x - 4] if x >= 4 else 0
        paeth = min((abs(up - corner), 0, left), (abs(left - corner), 1, up), (abs(left + up - 2 * corner), 2, corner))[2]
        row[x] = (row[x] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
    rows.append(row); above = row
def chunk(kind, body): return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
picture = b"".join(b"\0" + bytes(row[:size * 4]) for row in rows[:size])
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)) \
    + chunk(b"IDAT", zlib.compress(picture, 9)) + chunk(b"IEND", b"")
open(name, "wb").write(png)
if size == 256:  # Windows takes a PNG inside an ICO.
    open("icon.ico", "wb").write(struct.pack("<HHHBBBBHHII", 0, 1, 1, 0, 0, 0, 0, 1, 32, len(png), 22) + png)
P
done
