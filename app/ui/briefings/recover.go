package briefings

import (
	"cmp"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/briefing"
	"frontline/app/ui/kit"
	"frontline/timeline"
)

// left is a briefing that a program has left behind, in a place that this one has taken.
type left struct {
	*place

	briefing briefing.Briefing
	about    autosaved
	at       time.Time // when it was kept
}

// Recover shows the changes that were not saved when a program ended by a fault. Where several have left some it asks which; the
// others stay, and are asked for at the next start. What programs keep that still run is theirs.
func (r *Room) Recover() {
	var all []left
	for _, p := range leftPlaces(r.host.Folder()) {
		found, err := open(p)
		if err != nil {
			r.putAside(p, err)
			continue
		}
		all = append(all, found)
	}
	slices.SortStableFunc(all, func(a, b left) int { return cmp.Compare(b.at.UnixNano(), a.at.UnixNano()) })
	switch len(all) {
	case 0:
	case 1:
		r.restore(all[0])
	default:
		r.askRestore(all)
	}
}

// open reads what is kept in a place.
func open(p *place) (left, error) {
	b, err := briefing.Open(p.kept())
	if err != nil {
		return left{}, err
	}
	found := left{place: p, briefing: b}
	if text, err := os.ReadFile(p.about()); err == nil {
		_ = json.Unmarshal(text, &found.about) // without it only the name of the file is forgotten
	}
	if info, err := os.Stat(p.kept()); err == nil {
		found.at = info.ModTime()
	}
	return found, nil
}

// putAside takes what cannot be read out of its place, so that it is told once and can still be looked into.
func (r *Room) putAside(p *place, err error) {
	path := p.kept()
	if aside := path + ".damaged"; os.Rename(path, aside) == nil {
		path = aside
	}
	leaveAll([]left{{place: p}}, nil)
	r.tellRefused(path, err)
}

// leaveAll frees the places of all but one.
func leaveAll(all []left, but *place) {
	for _, l := range all {
		if l.place == but {
			continue
		}
		if err := l.leave(); err != nil {
			fyne.LogError("leave the place of an autosaved briefing", err)
		}
	}
}

// restore shows a briefing that was left, and goes on keeping it where it is.
func (r *Room) restore(l left) {
	r.closing.Lock()
	former := r.place
	r.place = l.place
	r.closing.Unlock()
	if former != nil {
		leaveAll([]left{{place: former}}, nil)
	}
	r.Use(l.briefing, l.about.Path, false)
	if l.about.Path != "" {
		if saved, err := briefing.Open(l.about.Path); err == nil {
			r.saved = saved
		}
	}
	r.show()
	how := "briefing.recovered.how"
	if l.about.Path == "" {
		how = "briefing.recovered.new"
	}
	r.host.Sheets().Text(r.t("briefing.recovered"), r.t(how))
}

// askRestore lists what was left and shows what is chosen.
func (r *Room) askRestore(all []left) {
	look := r.host.Look()
	pg := kit.NewPage(look)
	d := r.host.Sheets().New(r.t("briefing.recover"), pg)
	var chosen *place
	pg.Begin()
	pg.Body(look.N("briefing.recover.how", len(all)))
	pg.Space()
	for _, l := range all {
		pg.Button(r.nameOf(l), nil, func() {
			chosen = l.place
			d.Dismiss()
			r.restore(l)
		})
		pg.Small(look.N("briefing.recover.of", l.briefing.Len(),
			"day", look.Day(timeline.DayOf(l.at)), "time", l.at.Format("15:04")))
	}
	pg.End()
	d.SetButtons([]fyne.CanvasObject{kit.NewButton(r.t("briefing.recover.later"), nil, d.Dismiss)})
	d.SetOnClosed(func() { leaveAll(all, chosen) })
	d.Show()
}

// nameOf names a briefing that was left, with its file.
func (r *Room) nameOf(l left) string {
	name := cmp.Or(l.briefing.Title, r.t("briefing.untitled"))
	if l.about.Path != "" {
		name += " (" + filepath.Base(l.about.Path) + ")"
	}
	return name
}
