package export

import (
	"fmt"
	"io/fs"
	"strings"
	"sync"
	"sync/atomic"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"frontline/app/picture"
)

// weight is one of the two weights of the typeface.
type weight uint8

const (
	regular weight = iota
	semibold
	weights
)

// typeface measures and outlines the two weights of the one typeface. Letters are not kerned, because not every backend can
// kern, and lines must end at the same place in all of them. It may be used by several goroutines.
type typeface struct {
	data  [weights][]byte
	fonts [weights]*sfnt.Font

	glyphs [weights][commonRunes]atomic.Pointer[glyph]

	masks masks // of the letters that pages of pixels have

	mu  sync.Mutex
	buf sfnt.Buffer
}

// commonRunes is up to which character letters are kept: Latin, Cyrillic, punctuation, signs.
const commonRunes = 0x2300

// glyph is a letter for an em of 1: its advance and its outline, y down.
type glyph struct {
	advance float64
	outline sfnt.Segments // in 1/em units; see emSize
}

// emSize is the size in which outlines are kept; fixed.Int26_6 has 64 parts of it.
const emSize = 1024

func newTypeface(fsys fs.FS) (*typeface, error) {
	t := &typeface{}
	for i, name := range []string{"font/Inter-Regular.ttf", "font/Inter-SemiBold.ttf"} {
		var err error
		if t.data[i], err = fs.ReadFile(fsys, name); err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		if t.fonts[i], err = opentype.Parse(t.data[i]); err != nil {
			return nil, fmt.Errorf("read font %s: %w", name, err)
		}
	}
	return t, nil
}

func (t *typeface) glyph(w weight, r rune) *glyph {
	if r < 0 || r >= commonRunes {
		return t.load(w, r)
	}
	place := &t.glyphs[w][r]
	if place.Load() == nil {
		place.Store(t.load(w, r))
	}
	return place.Load()
}

func (t *typeface) load(w weight, r rune) *glyph {
	t.mu.Lock()
	defer t.mu.Unlock()
	g := &glyph{}
	f := t.fonts[w]
	if index, err := f.GlyphIndex(&t.buf, r); err == nil {
		segments, err := f.LoadGlyph(&t.buf, index, fixed.I(emSize), nil)
		if err == nil {
			g.outline = append(sfnt.Segments(nil), segments...)
		}
		if advance, err := f.GlyphAdvance(&t.buf, index, fixed.I(emSize), xfont.HintingNone); err == nil {
			g.advance = toFloat(advance) / emSize
		}
	}
	return g
}

// width returns the advance of a line in units.
func (t *typeface) width(s string, f font) float64 { return t.further(0, s, f) }

// further returns the advance of a line that is so wide and goes on.
func (t *typeface) further(width float64, s string, f font) float64 {
	for _, r := range s {
		width += t.glyph(f.weight, r).advance*f.size + f.tracking
	}
	return width
}

// capital is the height of capital letters as a part of the size.
const capital = 0.727

// wrap breaks a text where picture.Unbroken lets lines end, into lines of at most limit units; what does not fit into the given number of
// lines is cut off with "…".
func (t *typeface) wrap(s string, f font, limit float64, lines int) []string {
	var out []string
	line, long := "", 0.0
	for _, word := range picture.Unbroken(s) {
		next, wide := line+" "+word, t.further(long, " "+word, f)
		if line == "" {
			next, wide = word, t.width(word, f)
		}
		if line == "" || wide <= limit || len(out) == lines-1 {
			line, long = next, wide
			continue
		}
		out = append(out, t.fit(line, f, limit))
		line, long = word, t.width(word, f)
	}
	if line != "" && lines > 0 {
		out = append(out, t.fit(line, f, limit))
	}
	return out
}

// fit shortens a line to at most limit units, with "…" at its end; to nothing where not even that fits.
func (t *typeface) fit(s string, f font, limit float64) string {
	if t.width(s, f) <= limit {
		return s
	}
	runes := []rune(s)
	for end := len(runes) - 1; end > 0; end-- {
		if cut := strings.TrimRight(string(runes[:end]), " ,;.") + "…"; t.width(cut, f) <= limit {
			return cut
		}
	}
	return ""
}
