package export

import (
	"image"
	"image/color"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/scene"
	"frontline/timeline"
)

// looks are Scenes whose regions have colours of every origin: each method of cutting values and each palette, with all
// classes and with one set apart, of one month and of the difference of two.
func looks(t *testing.T, m *Maker) map[string]scene.Scene {
	t.Helper()
	base := m.scene(t, wish{month: "2024-07", measure: timeline.Net})
	all := map[string]scene.Scene{}
	for _, method := range scene.Methods() {
		s := base.WithMethod(method)
		all[string(method)] = s
		all[string(method)+" isolated"] = s.Isolate(1)
		diff := s.WithCompare(m.ds, scene.Difference)
		all[string(method)+" difference"] = diff
		all[string(method)+" difference isolated"] = diff.Isolate(0)
	}
	for _, choice := range scene.Palettes(m.ds, base, scene.Look{}) {
		all["palette "+choice.ID] = base.WithPalette(choice.ID)
		all["palette "+choice.ID+" symlog"] = base.WithMethod(scene.SymLog).WithPalette(choice.ID)
	}
	return all
}

// spy is a canvas that keeps where the map stands.
type spy struct {
	*svg

	at mapWindow
}

func (c *spy) window(w mapWindow, draw func()) {
	c.at = w
	c.svg.window(w, draw)
}

// A region has the same colour in shapes as in pixels.
func TestVectorColoursArePixelColours(t *testing.T) {
	m := open(t)
	size := Wide.size()
	colours := map[color.RGBA]bool{}
	for name, s := range looks(t, m) {
		t.Run(name, func(t *testing.T) {
			sheet := m.sheet(Page{Scene: s}, false)
			c := &spy{svg: &svg{letters: m.letters}}
			m.draw(c, sheet, style(false, 1), size)
			img, err := m.Picture(s, Options{Width: int(size.width), Height: int(size.height)})
			require.NoError(t, err)
			painted := m.painted(c.at, img)
			require.Greater(t, len(painted), 20)
			for region, want := range painted {
				got := fillOf(t, c.out.String(), m.ds.Regions()[region].Code)
				assert.Equal(t, want, got, m.ds.Regions()[region].Code)
				colours[got] = true
			}
		})
	}
	assert.Greater(t, len(colours), 24, "of so many origins")
}

// painted returns the colour that most pixels of each region have, but for regions that are too small to tell.
func (m *Maker) painted(w mapWindow, img *image.RGBA) map[int]color.RGBA {
	v := m.view(w, int(w.box.w), int(w.box.h))
	counts := map[int]map[color.RGBA]int{}
	const step = 4
	for y := 2; y < int(w.box.h); y += step {
		for x := 2; x < int(w.box.w); x += step {
			p := v.ToMap(float64(x)+0.5, float64(y)+0.5)
			for i, shape := range m.shapes.regions {
				if shape.bound.Contains(p) && contains(shape, p) {
					if counts[i] == nil {
						counts[i] = map[color.RGBA]int{}
					}
					counts[i][img.RGBAAt(int(w.box.x)+x, int(w.box.y)+y)]++
				}
			}
		}
	}
	painted := map[int]color.RGBA{}
	for i, seen := range counts {
		total, most := 0, 0
		for c, n := range seen {
			if total += n; n > most {
				painted[i], most = c, n
			}
		}
		if total < 20 {
			delete(painted, i)
		}
	}
	return painted
}

// fillOf reads the colour of a region from SVG; of a hatched one that of its ground.
func fillOf(t *testing.T, svg, code string) color.RGBA {
	t.Helper()
	_, group, ok := strings.Cut(svg, `<g id="`+code+`">`)
	require.True(t, ok, code)
	fill := regexp.MustCompile(`fill="(#[0-9a-f]{6})" (?:fill-rule|/)|<rect [^>]*fill="(#[0-9a-f]{6})"`).FindStringSubmatch(group)
	if id := regexp.MustCompile(`^[^<]*<title>[^<]*</title>\s*(?:<pattern.*</pattern>\s*)?<path fill="url\((#hatch-\d+)\)"`).
		FindStringSubmatch(group); id != nil {
		_, group, ok = strings.Cut(svg, `<pattern id="`+id[1][1:]+`"`)
		require.True(t, ok, id[1])
		fill = regexp.MustCompile(`<rect [^>]*(fill)="(#[0-9a-f]{6})"`).FindStringSubmatch(group)
	}
	require.NotNil(t, fill, code)
	text := fill[1]
	if !strings.HasPrefix(text, "#") {
		text = fill[2]
	}
	n, err := strconv.ParseUint(text[1:], 16, 32)
	require.NoError(t, err)
	return color.RGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}
}
