package picture

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"frontline/app/lang"
	"frontline/app/scene"
	"frontline/timeline"
)

// No word that stands left of the bars and of the timeline is cut.
func TestGutterHoldsItsWords(t *testing.T) {
	s := open(t)
	st := Light(1)
	for _, tag := range []lang.Tag{lang.English, lang.Ukrainian} {
		p := s.ds.Catalog().Printer(tag)
		d := trackDrawing{printer: p, canvas: newCanvas(1, 1, st, s.fonts)}
		for _, by := range scene.LaneChoices() {
			sc := s.frame(t, wish{lang: tag}).Scene.WithLanes(by)
			for _, l := range scene.Build(s.ds, sc, scene.Look{}).Lanes {
				name := d.laneName(l.Key, l.Name)
				assert.LessOrEqual(t, s.fonts.width(name, st.text(regular, sizeSmall)), st.px(gutter-20), name)
			}
		}
		regions := s.ds.Regions()
		for i := range regions {
			name := shortName(p, &regions[i])
			assert.LessOrEqual(t, s.fonts.width(name, st.text(semibold, sizeSmall)), st.px(gutter-16), name)
		}
		for _, m := range timeline.Measures() {
			c := barChart{canvas: d.canvas, f: s.frame(t, wish{month: "2024-07", measure: m, lang: tag}), printer: p}
			lines := s.fonts.wrap(c.measure(), st.text(regular, sizeSmall), st.px(barsWords), 4)
			assert.LessOrEqual(t, len(lines), 4)
			for _, l := range lines {
				assert.LessOrEqual(t, s.fonts.width(l, st.text(regular, sizeSmall)), st.px(barsWords), l)
			}
		}
	}
}

func TestShortenKeepsWords(t *testing.T) {
	s := open(t)
	ts := Light(1).text(regular, sizeSmall)
	text := "Biden signs 61 billion dollars, at last"
	for limit := 0.0; limit < 260; limit++ {
		got := s.fonts.shorten(text, ts, limit)
		assert.LessOrEqual(t, s.fonts.width(got, ts), limit)
		if got != "" && got != text {
			assert.Regexp(t, `^Biden( signs( 61( billion( dollars(, at)?)?)?)?)?…$`, got)
		}
	}
}
