package ui

import (
	"fyne.io/fyne/v2"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/view"
)

// showMaps shows a frame on one map, or beside the second picture of its comparison. The map that keys and buttons move is
// shell.area.
func (s *shell) showMaps(w *Window, f *scene.Frame) {
	if s.showPage(w, f) {
		return
	}
	second := scene.BuildSecond(w.ds, f.Scene, w.sceneLook())
	if second == nil {
		s.lead(w, s.single)
		s.area.SetFrame(f)
		return
	}
	if s.pair == nil {
		s.newPair(w)
	}
	s.lead(w, s.pair.First)
	s.pair.SetFrames(f, second, w.captions(f, second))
}

// lead makes a map the one that is moved, and shows it alone or with its neighbour.
func (s *shell) lead(w *Window, area *view.Map) {
	if s.area == area {
		return
	}
	c := w.win.Canvas()
	focused := c.Focused() == fyne.Focusable(s.area)
	s.area = area
	s.mapLayout.row = nil
	if area != s.single {
		s.mapLayout.row = s.pair.Second
	}
	s.mapLayout.Layout(s.mapBox.Objects, s.mapBox.Size())
	kit.Show(s.single, area == s.single)
	kit.Show(s.pair, area != s.single)
	if focused {
		c.Focus(area)
	}
}

// newPair makes the two maps, each with a painter of its own.
func (s *shell) newPair(w *Window) {
	row := picture.Buttons{Size: onMap(rowOfButtons()), Left: true}
	s.pair = view.NewPair(w.painters.area.Another(), w.painters.area.WithButtons(row), w.look.Printer, w.exec)
	s.connect(w, s.pair.First)
	s.connect(w, s.pair.Second)
	for _, m := range []*view.Map{s.pair.First, s.pair.Second} {
		m.Reserve(rowOfButtons(), true)
		m.SetTempo(w.tempo)
	}
	s.pair.OnLayout = func() {
		if s.mapLayout.row != nil {
			s.mapLayout.placeButtons(s.mapBox.Objects[1:], s.mapBox.Size())
		}
	}
	s.pair.SetStyle(w.style())
	s.pair.Hide()
	s.setMotion(w.motion())
	s.maps.Add(s.pair)
}

// captions tell two pictures apart, by their months, their sources, or both, and say the total of each.
func (w *Window) captions(first, second *scene.Frame) [2]string {
	said := scene.NamesOfTwo(w.ds, first, second)
	said[0] += ": " + first.Total.Text
	said[1] += ": " + second.Total.Text
	return said
}

// setCompareMode shows a comparison in another way; without one it is that with the year before.
func (w *Window) setCompareMode(mode scene.CompareMode) func() {
	return func() {
		w.update(func(s scene.Scene) scene.Scene {
			compared := s.WithCompare(w.ds, mode)
			if m := compared.Compare.Month; s.Compare.Month == 0 && m != 0 && m < compared.Month {
				return compared.Swap()
			}
			return compared
		})
	}
}
