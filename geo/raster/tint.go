package raster

import "encoding/binary"

// kind is how the pixels of a shape come about.
type kind uint8

const (
	plain   kind = iota // one opaque colour
	empty               // what is under the shape
	hatched             // an opaque tile
	glass               // a translucent colour or tile over what is under the shape
)

// tint is a Fill made ready for writing.
type tint struct {
	lanes  uint64
	pixel  uint32
	tile   int32 // where its tile starts in painting.tiles
	period int32 // the length of its tile
	kind   kind
}

// tint makes a Fill ready. weights are the coverage by hatch lines.
func (p *painting) tint(f Fill, weights []uint8) tint {
	t := tint{pixel: Pack(f.Color), lanes: Spread(Pack(f.Color)), tile: int32(len(p.tiles)), period: 1}
	switch {
	case f.Color.A == 0 && f.Hatch.A == 0:
		t.kind = empty
	case f.Hatch.A == 0 && f.Color.A == 255:
		t.kind = plain
	case f.Hatch.A == 0:
		t.kind = glass
		p.tiles = append(p.tiles, t.pixel)
	default:
		t.kind, t.period = hatched, int32(len(weights))
		if f.Color.A < 255 {
			t.kind = glass
		}
		for _, w := range weights {
			line := thin(Pack(f.Hatch), w)
			p.tiles = append(p.tiles, line+thin(t.pixel, uint8(255-line>>24)))
		}
	}
	return t
}

func (p *painting) tileOf(t *tint) []uint32 { return p.tiles[t.tile : t.tile+t.period] }

// look gives the colour, as lanes, of a shape that is not plain at column x; phase is its place in the hatching.
func (p *painting) look(t *tint, under []uint8, x, phase int) uint64 {
	if t.kind == empty {
		return Spread(p.below(under, x))
	}
	c := p.tiles[int(t.tile)+phase%int(t.period)]
	if t.kind == hatched {
		return Spread(c)
	}
	return Spread(c) + Divide255(Spread(p.below(under, x))*uint64(255-c>>24))
}

// Long runs are filled by copying their beginning (headBytes) on, in stretches that double up to stretchBytes: the copy
// built into Go uses wider stores than Go code can, and reads what the first-level cache still holds.
const (
	headBytes    = 256
	stretchBytes = 2048
)

// fill writes one colour into every pixel of dst.
func fill(dst []uint8, pixel uint32) {
	pair := uint64(pixel) | uint64(pixel)<<32
	rest := dst[:min(len(dst), headBytes)]
	for ; len(rest) >= 16; rest = rest[16:] {
		binary.LittleEndian.PutUint64(rest, pair)
		binary.LittleEndian.PutUint64(rest[8:], pair)
	}
	for ; len(rest) >= 4; rest = rest[4:] {
		binary.LittleEndian.PutUint32(rest, pixel)
	}
	for done := headBytes; done < len(dst); {
		done += copy(dst[done:], dst[:min(done, stretchBytes)])
	}
}

// fillPattern writes a tile again and again into dst, from its place phase on. What was written is copied on in ever
// longer stretches.
func fillPattern(dst []uint8, tile []uint32, phase int) {
	n := min(len(dst)/4, len(tile))
	for i := range n {
		binary.LittleEndian.PutUint32(dst[4*i:], tile[phase])
		if phase++; phase == len(tile) {
			phase = 0
		}
	}
	for done := 4 * n; done < len(dst); {
		done += copy(dst[done:], dst[:done])
	}
}

func put(dst []uint8, x int, pixel uint32) { binary.LittleEndian.PutUint32(dst[4*x:4*x+4], pixel) }
func get(src []uint8, x int) uint32        { return binary.LittleEndian.Uint32(src[4*x : 4*x+4]) }

// thin is a packed colour at a coverage.
func thin(pixel uint32, cover uint8) uint32 { return Join(Divide255(Spread(pixel) * uint64(cover))) }
