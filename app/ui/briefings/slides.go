package briefings

import (
	"frontline/app/briefing"
	"frontline/app/scene"
)

// AddSlide puts the current view behind the chosen slide.
func (r *Room) AddSlide() {
	b := r.now
	if b.Sealed {
		r.tellSealed()
		return
	}
	at := b.Len()
	if r.slide >= 0 {
		at = r.slide + 1
	}
	r.change(b.Add(at, briefing.Slide{Scene: r.host.Scene(), Title: r.slideTitle()}), at)
	r.host.OpenBriefingPage()
}

// slideTitle is a title for the current view.
func (r *Room) slideTitle() string {
	s := r.host.Scene()
	if around := r.host.Frame().Around; around != nil {
		return around.Title
	}
	if s.Compare.Mode != scene.NoCompare { // of two months, or sources: one of them alone would be said of the wrong picture
		return scene.Name(r.host.Dataset(), s)
	}
	title := r.host.Look().PeriodTitle(r.host.Frame().Period)
	if e := r.said().Event(s.Event); e != nil {
		return title + ": " + e.Title
	}
	measure := scene.MeasureName(r.host.Dataset(), s.Lang, s.Measure)
	if region, ok := r.host.Dataset().Region(s.Region); ok {
		return title + ": " + measure + ", " + r.host.Look().Name(region.Name)
	}
	return title + ": " + measure
}

// ShowSlide chooses a slide and shows its view, in the window's language.
func (r *Room) ShowSlide(i int) {
	if i < 0 || i >= r.now.Len() {
		return
	}
	r.chooseSlide(i)
	s, dropped := r.now.Slides[i].Scene.Normalise(r.host.Dataset())
	r.host.Update(func(now scene.Scene) scene.Scene { return s.WithLang(now.Lang) })
	r.host.OpenBriefingPage()
	r.host.Sheets().Dropped(r.now.Slides[i].Title, nil, dropped)
}

func (r *Room) chooseSlide(i int) {
	r.slide = i
	r.host.ShowBriefing()
}

// onSlide does something with the chosen slide; where none is chosen, or the briefing is sealed, that is said.
func (r *Room) onSlide(do func(b briefing.Briefing, i int)) func() {
	return func() {
		switch i := r.slide; {
		case r.now.Sealed:
			r.tellSealed()
		case i < 0 || i >= r.now.Len():
			r.host.Sheets().Text(r.t("briefing.none"), r.t("briefing.none.how"))
		default:
			do(r.now, i)
		}
	}
}

func (r *Room) tellSealed() {
	r.host.Sheets().Text(r.t("briefing.sealed"), r.t("briefing.sealed.how"))
}

// MoveSlide returns the action that moves the chosen slide by a number of places.
func (r *Room) MoveSlide(step int) func() {
	return r.onSlide(func(_ briefing.Briefing, i int) { r.DropSlide(i, i+step) })
}

// DropSlide moves a slide to the place of another.
func (r *Room) DropSlide(from, to int) {
	b := r.now
	to = min(max(to, 0), b.Len()-1)
	r.change(b.Move(from, to), to)
}

// DuplicateSlide puts a copy behind the chosen slide.
func (r *Room) DuplicateSlide() {
	r.onSlide(func(b briefing.Briefing, i int) { r.change(b.Duplicate(i), i+1) })()
}

// DeleteSlide takes the chosen slide away.
func (r *Room) DeleteSlide() {
	r.onSlide(func(b briefing.Briefing, i int) { r.change(b.Delete(i), min(i, b.Len()-2)) })()
}

// ReplaceSlide gives the chosen slide the current view.
func (r *Room) ReplaceSlide() {
	r.onSlide(func(b briefing.Briefing, i int) {
		s := b.Slides[i]
		s.Scene = r.host.Scene()
		r.change(b.Edit(i, s), i)
	})()
}

// AcceptChanges takes the figures and events of now for right.
func (r *Room) AcceptChanges() {
	b, ds := r.now, r.host.Dataset()
	if b.Sealed {
		r.tellSealed()
		return
	}
	var accepted briefing.Briefing
	r.host.Run(func() { accepted = b.Accept(ds) }, func() {
		if b.Equal(r.now) {
			r.change(accepted, r.slide)
		}
	})
}
