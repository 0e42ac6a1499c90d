package ownmaps

import (
	"context"
	"errors"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"frontline/app/fetch"
	"frontline/app/lang"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
	"frontline/app/update"
	"frontline/geo/control"
	"frontline/timeline"
)

// updatePatience is how long fetching a map may take.
const updatePatience = 5 * time.Minute

// updateForm asks for one newer map and the folder it belongs to.
type updateForm struct {
	room            *Room
	from, into, day *kit.Field
	wrong           string
	page            *kit.Page
	dialog          *sheet.Sheet
}

// AskUpdate opens the form that asks for one newer map. Nothing is ever fetched without it.
func (r *Room) AskUpdate() {
	l := r.host.Look()
	folder, _ := r.host.LastMaps()
	f := &updateForm{room: r, page: kit.NewPage(l), from: kit.NewField("", 2), into: kit.NewField(folder, 1), day: kit.NewField("", 1)}
	f.from.SetPlaceHolder("https://…/2025-11-08.geojson")
	f.day.SetPlaceHolder(l.T("own.update.day.name"))
	f.fill()
	f.dialog = r.host.Sheets().New(l.T("own.update"), f.page)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(l.T("own.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(l.T("own.update.check"), nil, f.check),
	})
	for _, field := range []*kit.Field{f.from, f.into, f.day} {
		field.OnKeep, field.OnLeave = f.check, f.dialog.Dismiss
	}
	f.dialog.OnKeep = f.check
	f.dialog.Show()
	f.dialog.Focus(f.from)
}

func (f *updateForm) fill() {
	l := f.room.host.Look()
	f.page.Begin()
	f.page.Body(l.T("own.update.words"))
	if f.wrong != "" {
		f.page.Accent(f.wrong)
	}
	f.page.Space()
	f.page.Small(l.T("own.update.from"))
	f.page.Add(f.from)
	f.page.Button(l.T("own.update.from.choose"), nil, func() {
		f.room.host.Sheets().Choose(sheet.File, l.T("own.update.from.choose"), "", func(path string) {
			f.from.SetText(strings.TrimSpace(f.from.Text + "\n" + path))
		})
	})
	f.page.Space()
	f.page.Small(l.T("own.update.into"))
	f.page.Add(f.into)
	f.page.Button(l.T("own.update.into.choose"), nil, func() {
		f.room.host.Sheets().Choose(sheet.Folder, l.T("own.update.into.choose"), "", f.into.SetText)
	})
	f.page.Space()
	f.page.Small(l.T("own.update.day"))
	f.page.Add(f.day)
	f.page.End()
}

// check says what is wrong with the form, or gets the map.
func (f *updateForm) check() {
	o := update.Order{
		From: lines(f.from.Text), Into: strings.TrimSpace(f.into.Text), Day: strings.TrimSpace(f.day.Text), Source: "deepstate",
	}
	if folder, rule := f.room.host.LastMaps(); folder == o.Into && rule != "" {
		if parsed, err := control.ParseRule(rule); err == nil {
			o.Rule = &parsed
		}
	}
	if f.wrong = f.room.wrongWith(&o); f.wrong != "" {
		f.fill()
		f.dialog.Fit()
		return
	}
	f.dialog.Dismiss()
	f.room.prepareUpdate(o)
}

// lines are those of a text that say something.
func lines(text string) []string {
	var all []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}

// wrongWith checks an order, and says in words what is wrong with it.
func (r *Room) wrongWith(o *update.Order) string {
	if len(o.From) == 0 {
		return r.t("own.update.wrong.from")
	}
	if info, err := os.Stat(o.Into); err != nil || !info.IsDir() {
		return r.t("own.update.wrong.into")
	}
	err := o.Check()
	switch {
	case err == nil:
		return ""
	case errors.Is(err, update.ErrNoDay):
		return r.t("own.update.wrong.noday")
	case errors.Is(err, update.ErrNoDate):
		return r.t("own.update.wrong.day", "day", o.Day)
	case errors.Is(err, update.ErrDays):
		return r.t("own.update.wrong.days")
	case errors.Is(err, update.ErrNoLayers):
		return r.t("own.update.wrong.nolayers")
	}
	return r.t("own.update.wrong.address")
}

// prepareUpdate gets, checks and measures the map away from the UI goroutine, and shows what would be added.
func (r *Room) prepareUpdate(o update.Order) {
	if r.cancel != nil {
		r.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	progress := r.showMeasuring(cancel)
	r.cancel = func() {
		cancel()
		progress.Hide()
	}
	fetcher := &fetch.Fetcher{
		Client: r.Client, Limit: control.Largest, Patience: updatePatience, Types: update.Types(),
		Progress: tellCame(r.host.Look().Printer, progress),
	}
	regions := r.host.Base().Regions()
	var a *update.Addition
	var err error
	r.host.Run(func() {
		var partition *control.Partition
		if partition, err = control.NewPartition(regions); err == nil {
			a, err = update.Prepare(ctx, o, fetcher, partition)
		}
	}, func() {
		if ctx.Err() != nil {
			return
		}
		r.cancel()
		r.cancel = nil
		if err != nil {
			r.tellNotUpdated(err)
			return
		}
		r.showAddition(o, a) //nolint:contextcheck // what is asked for next is work of its own
	})
}

// tellNotUpdated says why nothing was added.
func (r *Room) tellNotUpdated(err error) {
	intro := r.t("own.update.failed.intro")
	if errors.Is(err, fetch.ErrBrokeOff) {
		intro = r.t("own.update.failed.brokeoff")
	}
	r.host.Sheets().Problems(r.t("own.update.failed"), intro, updateWords(r.host.Look().Printer, err))
}

// showAddition shows what a newer map says, and adds it when the person wants that.
func (r *Room) showAddition(o update.Order, a *update.Addition) {
	p := r.host.Look().Printer
	pg := kit.NewPage(r.host.Look())
	pg.Begin()
	gained, lost, occupied := a.Totals()
	if a.Interval == nil {
		pg.Body(r.t("own.update.first", "occupied", p.Number(occupied, 0)))
	} else {
		from, _ := timeline.ParseDay(a.Interval.From.Day) // it was measured, so both are days
		to, _ := timeline.ParseDay(a.Interval.To.Day)
		pg.Text(p.Period(timeline.Period{Start: from, End: to}), theme.SizeBody, "", true)
		pg.Body(r.t("own.preview.interval", "gained", p.Number(gained, 2), "lost", p.Number(lost, 2),
			"net", p.Signed(gained-lost, 2), "occupied", p.Number(occupied, 0)))
	}
	pg.Small(r.t("own.preview.rule", "rule", strings.TrimSpace(a.Map.Rule.String())))
	pg.Small(r.t("own.update.adds", "from", o.Shown(), "file", a.Name(), "folder", o.Into))
	read := ownsource.Map{File: a.Name()}
	for _, repair := range a.Map.Repairs {
		read.Repairs = append(read.Repairs, repair.String())
	}
	r.writeRepairs(pg, ownsource.Source{Maps: []ownsource.Map{read}})
	pg.End()
	d := r.host.Sheets().New(r.t("own.preview"), pg)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("own.cancel"), nil, func() {
			d.Dismiss()
			if err := a.Discard(); err != nil {
				r.tellNotUpdated(err)
			}
		}),
		kit.NewButton(r.t("own.preview.add"), nil, func() {
			d.Dismiss()
			r.addUpdate(o, a)
		}),
	})
	d.Show()
}

// addUpdate keeps the map in its folder, and measures the folder, whose source then has the new figures.
func (r *Room) addUpdate(o update.Order, a *update.Addition) {
	var err error
	r.host.Run(func() { err = a.Add() }, func() {
		if err != nil {
			r.tellNotUpdated(err)
			return
		}
		if a.Interval == nil {
			r.host.Sheets().Text(r.t("own.update"), r.t("own.update.kept", "file", a.Name(), "folder", o.Into))
			return
		}
		r.measure(mapsAsked{paths: []string{o.Into}, rule: o.Rule, longer: true})
	})
}

// tellCame shows how many bytes of a map have come; whole is below 1 where that is not known.
func tellCame(p *lang.Printer, progress *sheet.Progress) func(came, whole int64) {
	const mega = 1e6
	return func(came, whole int64) {
		so := p.Number(float64(came)/mega, 1)
		if whole <= 0 {
			progress.Tell(p.T("own.update.came", "came", so))
			return
		}
		progress.TellShare(p.T("own.update.came.of", "came", so, "whole", p.Number(float64(whole)/mega, 1)), float64(came)/float64(whole))
	}
}
