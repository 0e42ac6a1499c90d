package export

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// manyMaps are Scenes of several maps.
func manyMaps(t *testing.T, m *Maker) map[string]scene.Scene {
	t.Helper()
	july := m.scene(t, wish{month: "2024-07"})
	return map[string]scene.Scene{
		"year": july.WithPage(scene.YearPage),
		"side": july.WithCompare(m.ds, scene.SideBySide),
	}
}

func TestSeveralMapsGolden(t *testing.T) {
	m := open(t)
	for name, s := range manyMaps(t, m) {
		for _, f := range []Format{PNG, SVG} {
			got := m.bytes(t, f, s, Options{Width: 640, Height: 420, Paper: Wide})
			if f == SVG {
				got = withoutShapes(got)
			}
			file := filepath.Join("testdata", name+"."+string(f))
			if *update {
				require.NoError(t, os.WriteFile(file, got, 0o600))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			switch {
			case !exact(f):
			case f == PNG:
				samePicture(t, want, got)
			default:
				assert.Equal(t, string(want), string(got), "run with -update if it is right")
			}
		}
	}
}

// Every map says what it shows, no two parts of a picture have one id, and words stay on the page.
func TestSeveralMapsSayWhatTheyAre(t *testing.T) {
	m := open(t)
	for name, s := range manyMaps(t, m) {
		svg := string(m.bytes(t, SVG, s, Options{}))
		seen := map[string]bool{}
		for _, id := range regexp.MustCompile(`<g id="([^"]+)"`).FindAllStringSubmatch(svg, -1) {
			assert.False(t, seen[id[1]], "%s: %s twice", name, id[1])
			seen[id[1]] = true
		}
		for _, size := range []pageSize{A4.size(), Wide.size(), {640, 420}, {720, 1280}} {
			c := &inspector{letters: m.letters}
			m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), size)
			for _, text := range c.texts {
				right := text.x + m.letters.width(text.s, text.font)
				assert.True(t, text.x >= 0 && right <= size.width && text.y <= size.height, "%s %v: %q", name, size, text.s)
			}
		}
	}
	svg := string(m.bytes(t, SVG, manyMaps(t, m)["year"], Options{}))
	for month := range timeline.Month(12) {
		assert.Contains(t, svg, `id="UA-14-`+(m.scene(t, wish{month: "2024-07"}).Month-month).String()+`"`)
	}
	assert.Contains(t, string(m.bytes(t, SVG, manyMaps(t, m)["side"], Options{})), `id="UA-14-2"`)
}

// Over the small maps of a page stand all totals, or none.
func TestSmallMapsHaveAllTotalsOrNone(t *testing.T) {
	m := open(t)
	for _, tag := range []lang.Tag{lang.English, lang.Ukrainian} {
		for _, page := range []scene.Page{scene.YearPage, scene.AllPage} {
			for _, size := range []pageSize{A4.size(), Wide.size(), {640, 420}} {
				s := m.scene(t, wish{month: "2024-07", lang: tag}).WithPage(page)
				c := &inspector{letters: m.letters}
				sheet := m.sheet(Page{Scene: s}, false)
				m.draw(c, sheet, style(false, 1), size)
				written := map[string]int{}
				for _, text := range c.texts {
					written[text.s]++
				}
				shown := 0
				for _, f := range sheet.months {
					total := f.Total.Short
					if !f.Closed {
						total += "…"
					}
					if written[total] > 0 {
						shown++
					}
				}
				assert.Contains(t, []int{0, len(sheet.months)}, shown, "%s %v %v", tag, page, size)
				if size.width > 1000 {
					assert.Positive(t, shown, "%s %v %v", tag, page, size)
				}
			}
		}
	}
}
