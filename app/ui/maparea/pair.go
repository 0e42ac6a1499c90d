package maparea

import (
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/view"
)

// showPair shows a frame beside the second picture of its comparison.
func (r *Room) showPair(first, second *scene.Frame) {
	if r.pair == nil {
		r.newPair()
	}
	r.lead(r.pair.First)
	names, figures := r.captions(first, second)
	r.pair.SetFrames(first, second, names, figures)
}

// newPair makes the two maps, each with a painter of its own.
func (r *Room) newPair() {
	area, _ := r.host.Painters()
	row := picture.Buttons{Size: onMap(rowOfButtons()), Left: true}
	r.pair = view.NewPair(area.Another(), area.WithButtons(row), r.host.Look().Printer, r.host.Executor())
	for _, m := range []*view.Map{r.pair.First, r.pair.Second} {
		r.connect(m)
		m.Reserve(rowOfButtons(), true)
	}
	r.pair.OnLayout = func() {
		if r.layout.row != nil {
			r.layout.placeButtons(r.box.Objects[1:], r.box.Size())
		}
	}
	r.pair.SetStyle(r.host.Style())
	r.pair.Hide()
	r.SetMotion(r.host.Motion())
	r.maps.Add(r.pair)
}

// captions tell two pictures apart, by their months, their sources, or both, and say the figure of each.
func (r *Room) captions(first, second *scene.Frame) (names, figures [2]string) {
	a, b := scene.Subjects(first, second)
	return scene.NamesOfTwo(r.host.Dataset(), first, second), [2]string{a.Text, b.Text}
}
