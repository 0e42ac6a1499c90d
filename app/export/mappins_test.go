package export

import (
	"image"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
)

// Shapes and pixels mark the same places of a chain, by the same numbers and distances, on paper of any form.
func TestPlacesOfAChainAreTheSameInAllPictures(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-01", event: "2024-01-15-choe"})
	for _, paper := range []Paper{A4, Wide} {
		page := plainly(string(m.bytes(t, SVG, s, Options{Paper: paper})))
		for _, text := range []string{"Moscow, 930 km", "Pyongyang, 7 200 km", "Vostochny Cosmodrome, 6 420 km", "2", "3", "4"} {
			assert.Contains(t, page, plainly(">"+text+"</text>"), paper)
		}
	}
	f := m.frame(s, false)
	w := mapWindow{frame: f, box: rect{0, 0, 800, 400}, style: style(false, 1)}
	pins, arrows, _ := m.painter.Places(f, m.view(w, 800, 400), w.style)
	assert.Empty(t, pins)
	assert.Len(t, arrows, 3)
	s = m.scene(t, wish{month: "2024-08", event: "2024-08-23-modi-kyiv"})
	f = m.frame(s, false)
	w.frame = f
	pins, _, _ = m.painter.Places(f, m.view(w, 800, 400), w.style)
	if assert.Len(t, pins, 1) {
		assert.True(t, pins[0].Selected)
		assert.Equal(t, "2", pins[0].Order)
	}
	names := m.painter.Another().Names(f, m.view(w, 800, 400), w.style)
	assert.NotEmpty(t, names)
	for _, n := range names {
		half := m.letters.width(n.Text, font{size: n.Size}) / 2
		box := image.Rect(int(n.X-half), int(n.Y-n.Size*capital), int(n.X+half), int(n.Y))
		assert.False(t, n.Text != "" && box.Overlaps(pins[0].Box), "%s stands under the pin", n.Text)
	}
}

// Shapes and pixels draw the same lines along the links of a chain.
func TestTheChainIsDrawnInShapes(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2022-08", event: "2022-08-18"})
	page := string(m.bytes(t, SVG, s, Options{Paper: A4}))
	place := page[strings.Index(page, `<g id="place">`):]
	line := `<path fill="none" stroke="#0b6bcb" stroke-width="1.6" stroke-linejoin="round" d="`
	assert.Equal(t, 2, strings.Count(place[:strings.Index(place, "</g>")], line), "from Istanbul to Lviv, and on to Zaporizhzhia")
	assert.NotContains(t, string(m.bytes(t, SVG, m.scene(t, wish{month: "2022-08"}), Options{Paper: A4})), line)
}

// Whatever else a page lists, it says what the numbers of a chain on its map are, and that two things in one month are association.
func TestPagesExplainTheNumbersOfAChain(t *testing.T) {
	m := open(t)
	for _, tag := range lang.Tags() {
		words := m.ds.Catalog().Printer(tag)
		for _, month := range []string{"2024-01", "2024-03", "2024-08"} {
			for _, region := range []string{"", "UA-14"} {
				s := m.scene(t, wish{month: month, event: "2024-01-15-choe", region: region, lang: tag})
				for name, o := range map[string]Options{"a4": {Paper: A4}, "wide": {Paper: Wide}, "small": {Width: 1024, Height: 640}} {
					page := plainly(string(m.bytes(t, SVG, s, o)))
					for _, id := range []string{"export.chain.numbers", "export.events.association"} {
						first := strings.Join(strings.Fields(words.T(id))[:4], " ")
						assert.Contains(t, page, plainly(first), "%s %s %s %s", tag, month, region, name)
					}
				}
				alone := plainly(string(m.bytes(t, SVG, m.scene(t, wish{month: month, region: region, lang: tag}), Options{})))
				assert.NotContains(t, alone, plainly(strings.Join(strings.Fields(words.T("export.chain.numbers"))[:4], " ")), "no numbers")
			}
		}
	}
}

// What the numbers on the map are is listed before the rest of a long summary.
func TestTheChainIsListed(t *testing.T) {
	m := open(t)
	s := m.scene(t, wish{month: "2024-07", event: "2024-07-08-modi", lang: lang.Ukrainian}).SelectRegion(m.ds, "UA-14")
	c := &inspector{letters: m.letters}
	sheet := m.sheet(Page{Scene: s, Title: "Title", Caption: "Caption"}, false)
	m.draw(c, sheet, style(false, 1), A4.size())
	var said []string
	for _, text := range c.texts {
		said = append(said, text.s)
	}
	assert.Contains(t, said, "23 серпня 2024 · Київ")
	assert.Contains(t, strings.Join(said, " "), "Нарендра Моді", "and the summary begins")
}
