"""What frontctl areas does, done with GEOS through shapely: read, union, both differences, cut by region, stock.

Areas are taken in degrees, which costs GEOS nothing: only the overlay is compared. Prints seconds for the folder and
milliseconds for November 2025 with both maps already read.
"""

import csv
import json
import sys
import time

from shapely.geometry import shape
from shapely.ops import unary_union
from shapely.prepared import prep
from shapely.strtree import STRtree
from shapely.validation import make_valid

FILLS = {"#a52714", "#880e4f", "#000000"}


def polygons(geometry):
    if geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from polygons(part)
    elif geometry["type"].endswith("Polygon"):
        polygon = shape(geometry)
        yield polygon if polygon.is_valid else make_valid(polygon)


def read(path, kind, country):
    with open(path, encoding="utf-8") as file:
        features = json.load(file)["features"]
    if kind == "map":
        features = [f for f in features if f["properties"].get("fill") in FILLS]
    parts = [p for f in features for p in polygons(f["geometry"])]
    if kind == "map":
        inside = prep(country)
        parts = [p for p in parts if inside.contains(p) or p.intersection(country).area > p.area / 2]
    return unary_union(parts)


def cut(geometry, regions, tree):
    return [regions[i].intersection(geometry).area for i in tree(geometry)]


def main(folder, outlines):
    started = time.perf_counter()
    with open(outlines, encoding="utf-8") as file:
        regions = [shape(f["geometry"]) for f in json.load(file)["features"]]
    country = unary_union(regions)
    number = {id(r): i for i, r in enumerate(regions)}
    index = STRtree(regions)

    def tree(geometry):
        return [number[id(r)] for r in index.query(geometry)]

    def interval(a, b):
        for changed in (b.difference(a), a.difference(b)):
            cut(changed, regions, tree)
            changed.difference(country)

    with open(folder + "/index.csv", encoding="utf-8") as file:
        sheets = sorted(csv.DictReader(file), key=lambda r: (r["kind"], r["boundary"]))
    before = None
    november = []
    for sheet in sheets:
        now = read(folder + "/" + sheet["file"], sheet["kind"], country)
        if before and before[0] == sheet["kind"]:
            interval(before[1], now)
            cut(now, regions, tree)
        before = (sheet["kind"], now)
        if sheet["kind"] == "occupied" and sheet["boundary"] in ("2025-11-01", "2025-12-01"):
            november.append(now)
    total = time.perf_counter() - started

    times = []
    for _ in range(20):
        start = time.perf_counter()
        interval(*november)
        times.append(time.perf_counter() - start)
    print(f"{total:.3f} {sorted(times)[len(times) // 2] * 1000:.2f}")


main(*sys.argv[1:])
