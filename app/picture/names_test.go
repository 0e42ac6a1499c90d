package picture

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/lang"
	"frontline/app/scene"
)

// Painters that draw shapes write the names and values that the map made of pixels has, in the same places and colours, whether or not
// it was painted, with a legend on it or beside it.
func TestNamesAreThoseOfThePicture(t *testing.T) {
	s := open(t)
	for _, w := range []wish{{month: "2024-07"}, {month: "2024-05", lang: lang.Ukrainian, region: "UA-14"}, {month: "2024-07", source: "isw"}} {
		f := s.frame(t, w)
		for _, m := range []*Map{NewMap(s.ds, s.fonts), NewMap(s.ds, s.fonts).Plain(), NewMap(s.ds, s.fonts).In(scene.WebMercator)} {
			for _, st := range []Style{Light(1), Dark(1.5)} {
				v := m.Home(700, 420)
				m.Draw(f, v, st)
				var drawn []written
				for i, w := range m.want {
					if i < len(m.layout.stamps) && w != (written{}) || w.value != nil {
						drawn = append(drawn, w)
					}
				}
				names := m.Names(f, v, st)
				require.Len(t, names, len(drawn))
				other := m.Another()
				other.plain = m.plain
				assert.Equal(t, names, other.Names(f, v, st), "without a picture")
				for i, w := range drawn {
					assert.Equal(t, w.ink, names[i].Ink)
					assert.Equal(t, uint8(255), names[i].Halo.A)
					assert.NotEqual(t, names[i].Text == "", names[i].Sign == nil, "words or a sign")
				}
				assert.NotNil(t, m.Recolour(f), "the picture is still there")
			}
		}
	}
}

// After names were asked for in another view there is no picture to be recoloured.
func TestNamesOfAnotherView(t *testing.T) {
	s := open(t)
	m, f := NewMap(s.ds, s.fonts), s.frame(t, wish{month: "2024-07"})
	before := m.Draw(f, m.Home(500, 300), Light(1)).Pix
	assert.NotEmpty(t, m.Names(f, m.Home(400, 300), Light(1)))
	assert.Nil(t, m.Recolour(f))
	assert.Equal(t, before, m.Draw(f, m.Home(500, 300), Light(1)).Pix)
	assert.Empty(t, m.Names(f, m.Home(0, 0), Light(1)))
}
