package export

import (
	"fmt"
	"maps"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/geo"
	"frontline/timeline"
)

// made is a picture with the Maker of its data.
type made struct {
	*Maker

	scene scene.Scene
}

// everyKind is a picture of each kind that there is: those of kinds, two that count back to a start, the measure around events, regions
// of a person's own and a source of their own.
func everyKind(t *testing.T) map[string]made {
	t.Helper()
	m := open(t)
	all := map[string]made{}
	scenes := maps.Clone(m.kinds(t))
	july := scenes["month"]
	since := july
	since.Span, since.From = scene.SinceStart, timeline.NewMonth(2024, 1)
	scenes["since a start"], scenes["occupied"] = since, july.WithMeasure(m.ds, timeline.Occupied).WithUnit(scene.MI2)
	scenes["not closed"] = m.scene(t, wish{month: "2026-08"})
	scenes["difference of sources"] = scenes["two sources"].WithCompare(m.ds, scene.Difference)
	scenes["around an event"], scenes["around all events"] = scenes["event"].ShowAround(true), july.ShowAround(true)
	for name, s := range scenes {
		all[name] = made{m, s}
	}
	units := withUnits(t)
	all["own regions"] = made{units, scene.Default(units.ds).WithMonth(july.Month)}
	own := withSource(t)
	all["own source"] = made{own, july.WithSource(own.ds, "own-1")}
	return all
}

// withUnits is a Maker of two regions of a person's own.
func withUnits(t *testing.T) *Maker {
	t.Helper()
	shape := func(code string, west float64) string {
		return fmt.Sprintf(`{"type":"Feature","properties":{"code":%q,"name":"Place %s"},"geometry":{"type":"Polygon","coordinates":`+
			`[[[%g,48],[%g,48],[%g,49],[%g,49],[%g,48]]]}}`, code, code, west, west+1, west+1, west, west)
	}
	ds, err := open(t).ds.WithUnits(
		dataset.File{Name: "r.geojson", Text: strings.NewReader(
			`{"type":"FeatureCollection","features":[` + shape("A", 36.5) + "," + shape("B", 37.5) + "]}")},
		dataset.File{Name: "/home/somebody/f.csv", Text: strings.NewReader("region,month,value\nA,2024-06,4\nA,2024-07,3.5\nB,2024-07,12.5\n")})
	require.NoError(t, err)
	m, err := New(ds, fonts(), "0.0.0")
	require.NoError(t, err)
	return m
}

// withSource is a Maker with a source of a person's own.
func withSource(t *testing.T) *Maker {
	t.Helper()
	own := dataset.Own{Source: dataset.Source{
		ID: "own-1", Name: geo.Name{En: "My maps", Uk: "Мої карти"}, Short: geo.Name{En: "Mine", Uk: "Мої"},
		Basis: geo.Name{En: "What I drew", Uk: "Що я намалював"}, Counting: geo.Name{En: "Gross.", Uk: "Валово."}, Figures: "own-1/areas.csv",
		Measures: []timeline.Measure{timeline.Gained, timeline.Lost, timeline.Occupied}, Coverage: timeline.Regional,
	}}
	for i, m := range own.Source.Measures {
		own.Figures = append(own.Figures, timeline.Figure{
			Source: "own-1", Region: "UA-14", Period: timeline.NewMonth(2024, 7).Period(), Measure: m, KM2: 10 * float64(i+1),
		})
	}
	ds, err := open(t).ds.With(own)
	require.NoError(t, err)
	m, err := New(ds, fonts(), "0.0.0")
	require.NoError(t, err)
	return m
}

// What every picture has to say of itself.
func said(around bool) []string {
	if around {
		return []string{"Source", "Basis", "Period", "Measure", "Unit", "Data", "Software", "View"}
	}
	return []string{"Source", "Basis", "Period", "Measure", "Unit", "Classes", "Data", "Software", "View"}
}

// A picture of any kind says in either language, at the foot of its page and in what it holds, source and basis, period, unit, classes,
// data and their hash, program and version, and the view, in every format.
func TestPicturesOfAllKindsSayWhatTheyRestOn(t *testing.T) {
	for name, of := range everyKind(t) {
		for _, tag := range lang.Tags() {
			s, o := of.scene.WithLang(tag), Options{Width: 400, Height: 300, From: of.scene.Month, To: of.scene.Month}
			sheet := of.sheet(Page{Scene: s}, false)
			rows := of.facts(sheet).rows
			for _, key := range said(sheet.Around != nil) {
				assert.NotEmpty(t, textOf(rows, key), "%s, %s: %s", name, tag, key)
			}
			foot := of.atTheFoot(sheet)
			for _, part := range of.facts(sheet).foot() {
				assert.Contains(t, foot, plainly(part), "%s, %s", name, tag)
			}
			for _, key := range []string{"Basis", "Unit", "Classes", "Data", "Software", "View"} {
				assert.Contains(t, foot, plainly(strings.TrimSuffix(textOf(rows, key), ".")), "%s, %s", name, tag)
			}
			assert.Contains(t, foot, plainly(sheet.days(of.ds.Catalog().Printer(tag))), "%s, %s", name, tag)
			for _, format := range formats() {
				if format == MP4 || format == WebM || format == APNG {
					continue // they take what a GIF takes
				}
				held := plainly(laidBareXML(t, of.bytes(t, format, s, o)))
				for _, r := range rows {
					found := strings.Contains(held, plainly(r.text)) // megabytes are not printed where it fails
					assert.True(t, found, "%s.%s, %s lacks %s: %s", name, format, tag, r.key, r.text)
				}
				leaks := strings.Contains(held, "somebody")
				assert.False(t, leaks, "%s.%s tells where a file lies on this computer", name, format)
			}
		}
	}
}

func textOf(rows []fact, key string) string {
	for _, r := range rows {
		if r.key == key {
			return r.text
		}
	}
	return ""
}

// atTheFoot is what stands at the foot of a page.
func (m *Maker) atTheFoot(s sheet) string {
	c := &inspector{letters: m.letters}
	m.draw(c, s, style(false, 1), A4.size())
	var foot strings.Builder
	for _, text := range c.texts {
		if text.font == plain(sizeFoot) {
			foot.WriteString(text.s + " ")
		}
	}
	return plainly(foot.String())
}

// Pictures of all kinds come back as they were, from a PNG and a PDF, and so do their slides.
func TestPicturesOfAllKindsComeBack(t *testing.T) {
	for name, of := range everyKind(t) {
		for _, tag := range lang.Tags() {
			want := of.frame(of.scene.WithLang(tag), false).Scene
			for _, f := range []Format{PNG, PDF, SVG} {
				found, err := ReadScene(strings.NewReader(string(of.bytes(t, f, want, Options{Width: 320, Height: 240}))))
				require.NoError(t, err)
				assert.Equal(t, want, found, "%s.%s", name, f)
			}
		}
	}
}

// The marks of two maps are explained below them, for there is no column of events.
func TestTwoMapsSayWhatTheirMarksAre(t *testing.T) {
	m := open(t)
	for _, tag := range lang.Tags() {
		s := m.scene(t, wish{month: "2024-01", event: "2024-01-15", lang: tag}).WithCompare(m.ds, scene.SideBySide)
		f := m.frame(s, false)
		for _, size := range []pageSize{A4.size(), Wide.size(), {720, 1280}} {
			c := &inspector{letters: m.letters}
			m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), size)
			var small strings.Builder
			for _, text := range c.texts {
				if text.font == plain(sizeSmall) {
					small.WriteString(text.s + " ")
				}
			}
			for i := range f.Chain {
				if e := &f.Chain[i]; f.Selected(e.Event) || neighbour(e) {
					want := fmt.Sprintf("%d · %s", i+1, placed(e.Date, e.Event.Place)) + ": " + e.Event.Title
					assert.Contains(t, plainly(small.String()), plainly(want), "%v", size)
				}
			}
		}
	}
}
