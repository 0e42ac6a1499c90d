package export

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/timeline"
)

// watched is a canvas that draws nothing and notes where the map stands.
type watched struct {
	canvas

	maps []rect
}

func (c *watched) window(w mapWindow, _ func()) { c.maps = append(c.maps, w.box) }

// The map stands in one place in all months, so that it does not jump in a film; whatever the length of the words around it.
func TestTheMapOfAFilmStandsStill(t *testing.T) {
	m := open(t)
	first, last := m.ds.Months()
	for _, tag := range []lang.Tag{lang.English, lang.Ukrainian} {
		for _, measure := range []timeline.Measure{timeline.Gained, timeline.Net, timeline.Occupied} {
			s := m.scene(t, wish{month: "2024-07", measure: measure, lang: tag})
			places := map[rect][]timeline.Month{}
			for s.Month = first; s.Month <= last; s.Month++ {
				c := &watched{canvas: &svg{letters: m.letters}}
				m.draw(c, m.sheet(Page{Scene: s}, false), style(false, 1), Wide.size())
				places[c.maps[0]] = append(places[c.maps[0]], s.Month)
			}
			assert.Len(t, places, 1, "%s %s %v", tag, measure, places)
		}
	}
}
