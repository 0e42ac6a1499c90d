package picture

import (
	"fmt"
	"image"
	"io/fs"
	"math"
	"sort"
	"strings"
	"sync"

	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// weight is one of the two weights of the typeface.
type weight uint8

const (
	regular weight = iota
	semibold
)

// The sizes of text in units: for the window three sizes, of which pictures use the two smaller ones, and one between
// for what stands in a map's corner.
const (
	sizeSmall  = 10.5
	sizeNormal = 12
	sizeTitle  = 13
)

// textStyle is all that decides how a string looks apart from its colours, in device pixels.
type textStyle struct {
	weight   weight
	size     float64 // of the em
	tracking float64 // added between two letters
}

// subpixels is the number of horizontal positions within a pixel for which a glyph's mask is kept. Four are enough for
// even spacing of small text, where whole pixels would make gaps of different width.
const subpixels = 4

type faceKey struct {
	weight weight
	size   fixed.Int26_6
}

type glyphKey struct {
	r   rune
	sub uint8
}

// glyph is the mask of one character; at is where its top left corner lies from the dot on the base line.
type glyph struct {
	mask *image.Alpha
	at   image.Point
}

type sizedFace struct {
	face    font.Face
	glyphs  map[glyphKey]glyph
	ascent  float64
	descent float64
	capital float64 // height of a capital letter
}

// Fonts holds the two weights of the one typeface, with their glyph masks and haloed labels cached. It is safe for use by
// several goroutines.
type Fonts struct {
	mu     sync.Mutex
	fonts  [2]*opentype.Font
	faces  map[faceKey]*sizedFace
	labels map[labelKey]*label
	widths map[widthKey]float64
	steps  map[widthKey][]step
	buf    sfnt.Buffer

	covered map[rune]bool // characters that were asked for, and whether both weights have them
}

type widthKey struct {
	text  string
	style textStyle
}

// NewFonts reads font/Inter-Regular.ttf and font/Inter-SemiBold.ttf.
func NewFonts(fsys fs.FS) (*Fonts, error) {
	f := &Fonts{
		faces: map[faceKey]*sizedFace{}, labels: map[labelKey]*label{}, widths: map[widthKey]float64{}, steps: map[widthKey][]step{},
	}
	for i, name := range []string{"font/Inter-Regular.ttf", "font/Inter-SemiBold.ttf"} {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("read font: %w", err)
		}
		if f.fonts[i], err = opentype.Parse(data); err != nil {
			return nil, fmt.Errorf("read font %s: %w", name, err)
		}
	}
	return f, nil
}

// Has reports whether both weights have a glyph for a character.
func (f *Fonts) Has(r rune) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, font := range f.fonts {
		if i, err := font.GlyphIndex(&f.buf, r); err != nil || i == 0 {
			return false
		}
	}
	return true
}

// face returns the face of a style. The caller holds the lock.
func (f *Fonts) face(ts textStyle) *sizedFace {
	key := faceKey{ts.weight, fixed.Int26_6(math.Round(ts.size * 64))}
	if s := f.faces[key]; s != nil {
		return s
	}
	size := float64(key.size) / 64
	face, err := opentype.NewFace(f.fonts[ts.weight], &opentype.FaceOptions{Size: size, DPI: 72, Hinting: font.HintingNone})
	if err != nil { // cannot happen for a parsed font with these options
		return &sizedFace{}
	}
	m := face.Metrics()
	s := &sizedFace{
		face: face, glyphs: map[glyphKey]glyph{},
		ascent: float64(m.Ascent) / 64, descent: float64(m.Descent) / 64, capital: float64(m.CapHeight) / 64,
	}
	f.faces[key] = s
	return s
}

// glyph returns a character's mask for a dot that lies sub quarters of a pixel right of a whole one.
func (s *sizedFace) glyph(r rune, sub uint8) glyph {
	key := glyphKey{r, sub}
	if g, ok := s.glyphs[key]; ok {
		return g
	}
	dr, mask, mp, _, ok := s.face.Glyph(fixed.Point26_6{X: fixed.Int26_6(sub) * 64 / subpixels}, r)
	g := glyph{}
	if ok && !dr.Empty() {
		g.mask, g.at = image.NewAlpha(image.Rect(0, 0, dr.Dx(), dr.Dy())), dr.Min
		if src, isAlpha := mask.(*image.Alpha); isAlpha { // the face uses its mask again for the next glyph
			for y := range dr.Dy() {
				o := src.PixOffset(mp.X, mp.Y+y)
				copy(g.mask.Pix[y*g.mask.Stride:], src.Pix[o:o+dr.Dx()])
			}
		}
	}
	s.glyphs[key] = g
	return g
}

// walk calls visit for every character with the position of its dot, and returns the advance of the whole string.
func (s *sizedFace) walk(text string, tracking float64, visit func(r rune, x float64)) float64 {
	if s.face == nil {
		return 0
	}
	x, prev := 0.0, rune(-1)
	for _, r := range text {
		if prev >= 0 {
			x += float64(s.face.Kern(prev, r))/64 + tracking
		}
		if visit != nil {
			visit(r, x)
		}
		adv, _ := s.face.GlyphAdvance(r)
		x += float64(adv) / 64
		prev = r
	}
	return x
}

// width returns the advance of a string in device pixels.
func (f *Fonts) width(text string, ts textStyle) float64 {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.measured(text, ts)
}

// measured is width for who holds the lock.
func (f *Fonts) measured(text string, ts textStyle) float64 {
	key := widthKey{text, ts}
	if w, ok := f.widths[key]; ok {
		return w
	}
	if len(f.widths) > maxCached {
		clear(f.widths)
	}
	w := f.face(ts).walk(text, ts.tracking, nil)
	f.widths[key] = w
	return w
}

// metrics returns how far letters reach below the base line and the height of capitals, in device pixels.
func (f *Fonts) metrics(ts textStyle) (descent, capital float64) {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := f.face(ts)
	return s.descent, s.capital
}

// ellipsis shortens a string so that it is at most limit device pixels wide, ending in "…". Where not even that fits it
// returns the empty string.
func (f *Fonts) ellipsis(text string, ts textStyle, limit float64) string {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.measured(text, ts) <= limit {
		return text
	}
	room := limit - f.measured("…", ts) - ts.tracking
	steps := f.stepsOf(text, ts)
	end := sort.Search(len(steps), func(i int) bool { return steps[i].x > room }) - 1
	if end <= 0 {
		return ""
	}
	cut := steps[end].at
	for cut > 0 && (text[cut-1] == ' ' || text[cut-1] == ',') {
		cut--
	}
	if cut <= 0 {
		return ""
	}
	return text[:cut] + "…"
}

// step is where a character of a string begins: as a byte, and in device pixels.
type step struct {
	at int
	x  float64
}

// stepsOf returns the steps of a string, kept because titles are shortened again for each picture that moves them. The caller holds
// the lock.
func (f *Fonts) stepsOf(text string, ts textStyle) []step {
	const most = 2000 // strings that are kept
	key := widthKey{text, ts}
	if steps, ok := f.steps[key]; ok {
		return steps
	}
	if len(f.steps) >= most {
		clear(f.steps)
	}
	steps := make([]step, 0, len(text))
	at := 0
	f.face(ts).walk(text, ts.tracking, func(r rune, x float64) {
		steps = append(steps, step{at, x})
		at += len(string(r))
	})
	f.steps[key] = steps
	return steps
}

// shorten is ellipsis that never cuts a word: what is left ends after a whole word. Where not even one fits with its dots it
// returns the empty string.
func (f *Fonts) shorten(text string, ts textStyle, limit float64) string {
	cut := f.ellipsis(text, ts, limit)
	if cut == text || cut == "" {
		return cut
	}
	cut = strings.TrimSuffix(cut, "…")
	if rest := text[len(cut):]; rest[0] != ' ' && rest[0] != ',' {
		end := strings.LastIndexByte(cut, ' ')
		if end <= 0 {
			return ""
		}
		cut = strings.TrimRight(cut[:end], " ,:;–—-")
	}
	return cut + "…"
}
