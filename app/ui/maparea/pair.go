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
	r.pair.SetFrames(first, second, r.captions(first, second))
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

// captions tell two pictures apart, by their months, their sources, or both, and say the total of each.
func (r *Room) captions(first, second *scene.Frame) [2]string {
	said := scene.NamesOfTwo(r.host.Dataset(), first, second)
	said[0] += ": " + first.Total.Text
	said[1] += ": " + second.Total.Text
	return said
}
