package ui

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
	w               *Window
	from, into, day *kit.Field
	wrong           string
	page            *kit.Page
	dialog          *sheet.Sheet
}

// updateMenu is the entry of the main menu that adds one newer map. Nothing is ever fetched without it.
func (w *Window) updateMenu() *fyne.MenuItem {
	return w.entry("own.update.menu", w.askUpdate, fyne.KeyU, ctrl)
}

// askUpdate opens the form.
func (w *Window) askUpdate() {
	folder, _ := w.settings.Maps()
	f := &updateForm{w: w, page: kit.NewPage(w.look), from: kit.NewField("", 1), into: kit.NewField(folder, 1), day: kit.NewField("", 1)}
	f.from.SetPlaceHolder("https://…/2025-11-08.geojson")
	f.day.SetPlaceHolder(w.look.T("own.update.day.name"))
	f.fill()
	f.dialog = w.sheets.New(w.look.T("own.update"), f.page)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("own.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(w.look.T("own.update.check"), nil, f.check),
	})
	for _, field := range []*kit.Field{f.from, f.into, f.day} {
		field.OnKeep, field.OnLeave = f.check, f.dialog.Dismiss
	}
	f.dialog.Show()
	w.win.Canvas().Focus(f.from)
}

func (f *updateForm) fill() {
	l := f.w.look
	f.page.Begin()
	f.page.Body(l.T("own.update.words"))
	if f.wrong != "" {
		f.page.Accent(f.wrong)
	}
	f.page.Space()
	f.page.Small(l.T("own.update.from"))
	f.page.Add(f.from)
	f.page.Button(l.T("own.update.from.choose"), nil, func() {
		f.w.sheets.Choose(sheet.File, l.T("own.update.from.choose"), "", f.from.SetText)
	})
	f.page.Space()
	f.page.Small(l.T("own.update.into"))
	f.page.Add(f.into)
	f.page.Button(l.T("own.update.into.choose"), nil, func() {
		f.w.sheets.Choose(sheet.Folder, l.T("own.update.into.choose"), "", f.into.SetText)
	})
	f.page.Space()
	f.page.Small(l.T("own.update.day"))
	f.page.Add(f.day)
	f.page.End()
}

// check says what is wrong with the form, or gets the map.
func (f *updateForm) check() {
	o := update.Order{
		From: strings.TrimSpace(f.from.Text), Into: strings.TrimSpace(f.into.Text), Day: strings.TrimSpace(f.day.Text), Source: "deepstate",
	}
	if folder, rule := f.w.settings.Maps(); folder == o.Into && rule != "" {
		if parsed, err := control.ParseRule(rule); err == nil {
			o.Rule = &parsed
		}
	}
	if f.wrong = f.w.wrongWith(&o); f.wrong != "" {
		f.fill()
		f.dialog.Fit()
		return
	}
	f.dialog.Dismiss()
	f.w.prepareUpdate(o)
}

// wrongWith checks an order, and says in words what is wrong with it.
func (w *Window) wrongWith(o *update.Order) string {
	if o.From == "" {
		return w.look.T("own.update.wrong.from")
	}
	if info, err := os.Stat(o.Into); err != nil || !info.IsDir() {
		return w.look.T("own.update.wrong.into")
	}
	err := o.Check()
	switch {
	case err == nil:
		return ""
	case errors.Is(err, update.ErrNoDay):
		return w.look.T("own.update.wrong.noday")
	case errors.Is(err, update.ErrNoDate):
		return w.look.T("own.update.wrong.day", "day", o.Day)
	}
	return w.look.T("own.update.wrong.address")
}

// prepareUpdate gets, checks and measures the map away from the UI goroutine, and shows what would be added.
func (w *Window) prepareUpdate(o update.Order) {
	if w.own.cancel != nil {
		w.own.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	progress := w.showMeasuring(cancel)
	w.own.cancel = func() {
		cancel()
		progress.Hide()
	}
	fetcher := &fetch.Fetcher{
		Client: w.own.client, Limit: control.Largest, Patience: updatePatience, Types: update.Types(),
		Progress: tellCame(w.look.Printer, progress),
	}
	regions := w.own.base.Regions()
	var a *update.Addition
	var err error
	w.exec.Run(func() {
		var partition *control.Partition
		if partition, err = control.NewPartition(regions); err == nil {
			a, err = update.Prepare(ctx, o, fetcher, partition)
		}
	}, func() {
		if ctx.Err() != nil {
			return
		}
		w.own.cancel()
		w.own.cancel = nil
		if err != nil {
			w.tellNotUpdated(err)
			return
		}
		w.showAddition(o, a) //nolint:contextcheck // what is asked for next is work of its own
	})
}

// tellNotUpdated says why nothing was added.
func (w *Window) tellNotUpdated(err error) {
	intro := w.look.T("own.update.failed.intro")
	if errors.Is(err, fetch.ErrBrokeOff) {
		intro = w.look.T("own.update.failed.brokeoff")
	}
	w.sheets.Problems(w.look.T("own.update.failed"), intro, sheet.Lines(err))
}

// showAddition shows what a newer map says, and adds it when the person wants that.
func (w *Window) showAddition(o update.Order, a *update.Addition) {
	p := w.look.Printer
	pg := kit.NewPage(w.look)
	pg.Begin()
	gained, lost, occupied := a.Totals()
	if a.Interval == nil {
		pg.Body(w.look.T("own.update.first", "occupied", p.Number(occupied, 0)))
	} else {
		from, _ := timeline.ParseDay(a.Interval.From.Day) // it was measured, so both are days
		to, _ := timeline.ParseDay(a.Interval.To.Day)
		pg.Text(p.Period(timeline.Period{Start: from, End: to}), theme.SizeBody, "", true)
		pg.Body(w.look.T("own.preview.interval", "gained", p.Number(gained, 2), "lost", p.Number(lost, 2),
			"net", p.Signed(gained-lost, 2), "occupied", p.Number(occupied, 0)))
	}
	pg.Small(w.look.T("own.preview.rule", "rule", strings.TrimSpace(a.Map.Rule.String())))
	pg.Small(w.look.T("own.update.adds", "from", o.Shown(), "file", a.Name(), "folder", o.Into))
	read := ownsource.Map{File: a.Name()}
	for _, repair := range a.Map.Repairs {
		read.Repairs = append(read.Repairs, repair.String())
	}
	w.writeRepairs(pg, ownsource.Source{Maps: []ownsource.Map{read}})
	pg.End()
	d := w.sheets.New(w.look.T("own.preview"), pg)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("own.cancel"), nil, func() {
			d.Dismiss()
			if err := a.Discard(); err != nil {
				w.tellNotUpdated(err)
			}
		}),
		kit.NewButton(w.look.T("own.preview.add"), nil, func() {
			d.Dismiss()
			w.addUpdate(o, a)
		}),
	})
	d.Show()
}

// addUpdate keeps the map in its folder, and measures the folder, whose source then has the new figures.
func (w *Window) addUpdate(o update.Order, a *update.Addition) {
	var err error
	w.exec.Run(func() { err = a.Add() }, func() {
		if err != nil {
			w.tellNotUpdated(err)
			return
		}
		if a.Interval == nil {
			w.sheets.Text(w.look.T("own.update"), w.look.T("own.update.kept", "file", a.Name(), "folder", o.Into))
			return
		}
		w.measure(mapsAsked{paths: []string{o.Into}, rule: o.Rule, longer: true})
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
