package ui

import (
	"context"
	"errors"
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"frontline/app/fetch"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
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
	from, into, day *formField
	wrong           string
	page            *page
	dialog          *dialog.CustomDialog
}

// updateMenu is the entry of the main menu that adds one newer map. Nothing is ever fetched without it.
func (w *Window) updateMenu() *fyne.MenuItem {
	return w.entry("own.update.menu", w.askUpdate, fyne.KeyU, ctrl)
}

// askUpdate opens the form.
func (w *Window) askUpdate() {
	folder, _ := w.settings.Maps()
	f := &updateForm{w: w, page: newPage(w.look), from: newFormField("", 1), into: newFormField(folder, 1), day: newFormField("", 1)}
	f.from.SetPlaceHolder("https://…/2025-11-08.geojson")
	f.day.SetPlaceHolder(w.look.t("own.update.day.name"))
	f.fill()
	f.dialog = dialog.NewCustomWithoutButtons(w.look.t("own.update"), f.page, w.win)
	f.dialog.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.t("own.cancel"), nil, f.dialog.Dismiss),
		kit.NewButton(w.look.t("own.update.check"), nil, f.check),
	})
	for _, field := range []*formField{f.from, f.into, f.day} {
		field.onKeep, field.onLeave = f.check, f.dialog.Dismiss
	}
	w.sheetPage = f.page
	w.fitDialog(f.dialog, f.page)
	f.dialog.Show()
	w.win.Canvas().Focus(f.from)
}

func (f *updateForm) fill() {
	l := f.w.look
	f.page.begin()
	f.page.body(l.t("own.update.words"))
	if f.wrong != "" {
		f.page.accent(f.wrong)
	}
	f.page.space()
	f.page.small(l.t("own.update.from"))
	f.page.add(f.from)
	f.page.button(l.t("own.update.from.choose"), nil, func() {
		f.w.choose(wantFile, l.t("own.update.from.choose"), "", f.from.SetText)
	})
	f.page.space()
	f.page.small(l.t("own.update.into"))
	f.page.add(f.into)
	f.page.button(l.t("own.update.into.choose"), nil, func() {
		f.w.choose(wantFolder, l.t("own.update.into.choose"), "", f.into.SetText)
	})
	f.page.space()
	f.page.small(l.t("own.update.day"))
	f.page.add(f.day)
	f.page.end()
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
		f.w.fitDialog(f.dialog, f.page)
		return
	}
	f.dialog.Dismiss()
	f.w.prepareUpdate(o)
}

// wrongWith checks an order, and says in words what is wrong with it.
func (w *Window) wrongWith(o *update.Order) string {
	if o.From == "" {
		return w.look.t("own.update.wrong.from")
	}
	if info, err := os.Stat(o.Into); err != nil || !info.IsDir() {
		return w.look.t("own.update.wrong.into")
	}
	err := o.Check()
	switch {
	case err == nil:
		return ""
	case errors.Is(err, update.ErrNoDay):
		return w.look.t("own.update.wrong.noday")
	case errors.Is(err, update.ErrNoDate):
		return w.look.t("own.update.wrong.day", "day", o.Day)
	}
	return w.look.t("own.update.wrong.address")
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
		progress.dialog.Hide()
	}
	fetcher := &fetch.Fetcher{
		Client: w.own.client, Limit: control.Largest, Patience: updatePatience, Types: update.Types(), Progress: progress.came,
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
	intro := w.look.t("own.update.failed.intro")
	if errors.Is(err, fetch.ErrBrokeOff) {
		intro = w.look.t("own.update.failed.brokeoff")
	}
	w.showProblems(w.look.t("own.update.failed"), intro, problemLines(err))
}

// showAddition shows what a newer map says, and adds it when the person wants that.
func (w *Window) showAddition(o update.Order, a *update.Addition) {
	p := w.look.p
	pg := newPage(w.look)
	pg.begin()
	gained, lost, occupied := a.Totals()
	if a.Interval == nil {
		pg.body(w.look.t("own.update.first", "occupied", p.Number(occupied, 0)))
	} else {
		from, _ := timeline.ParseDay(a.Interval.From.Day) // it was measured, so both are days
		to, _ := timeline.ParseDay(a.Interval.To.Day)
		pg.text(p.Period(timeline.Period{Start: from, End: to}), theme.SizeBody, "", true)
		pg.body(w.look.t("own.preview.interval", "gained", p.Number(gained, 2), "lost", p.Number(lost, 2),
			"net", p.Signed(gained-lost, 2), "occupied", p.Number(occupied, 0)))
	}
	pg.small(w.look.t("own.preview.rule", "rule", strings.TrimSpace(a.Map.Rule.String())))
	pg.small(w.look.t("own.update.adds", "from", o.Shown(), "file", a.Name(), "folder", o.Into))
	read := ownsource.Map{File: a.Name()}
	for _, repair := range a.Map.Repairs {
		read.Repairs = append(read.Repairs, repair.String())
	}
	w.writeRepairs(pg, ownsource.Source{Maps: []ownsource.Map{read}})
	pg.end()
	w.sheetPage = pg
	d := dialog.NewCustomWithoutButtons(w.look.t("own.preview"), pg, w.win)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.t("own.cancel"), nil, func() {
			d.Dismiss()
			if err := a.Discard(); err != nil {
				w.tellNotUpdated(err)
			}
		}),
		kit.NewButton(w.look.t("own.preview.add"), nil, func() {
			d.Dismiss()
			w.addUpdate(o, a)
		}),
	})
	w.fitDialog(d, pg)
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
			w.showText(w.look.t("own.update"), w.look.t("own.update.kept", "file", a.Name(), "folder", o.Into))
			return
		}
		w.measure(mapsAsked{paths: []string{o.Into}, rule: o.Rule, longer: true})
	})
}

// came is called from any goroutine: how many bytes of a map have come.
func (m *measuring) came(came, whole int64) {
	const mega = 1e6
	fyne.Do(func() {
		if whole <= 0 {
			m.words.SetText(m.look.t("own.update.came", "came", m.look.p.Number(float64(came)/mega, 1)))
			return
		}
		m.words.SetText(m.look.t("own.update.came.of",
			"came", m.look.p.Number(float64(came)/mega, 1), "whole", m.look.p.Number(float64(whole)/mega, 1)))
		m.bar.SetValue(float64(came) / float64(whole))
	})
}
