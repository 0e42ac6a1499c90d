package ui

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/ownsource"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// ownSources is what the window knows of the person's own sources.
type ownSources struct {
	base   *dataset.Dataset // the data shown, without them
	all    []ownsource.Source
	cancel func()       // gives up the maps that are being measured; nil when there are none
	client *http.Client // fetches a newer map; nil for the usual one
}

// ownFolder keeps them, in the program's own folder.
func (w *Window) ownFolder() string { return filepath.Join(w.folder, "sources") }

// loadOwn reads the own sources kept before. What is wrong with some keeps neither the others nor the window from opening.
func (w *Window) loadOwn() (wrong []string) {
	var err error
	if w.own.all, err = ownsource.Load(w.ownFolder(), nil); err != nil {
		return sheet.Lines(err)
	}
	return nil
}

// withOwn joins the own sources and events to a Dataset, and those that the briefing brings along. Those that do not fit it,
// because it has other regions, are left out and told.
func (w *Window) withOwn(ds *dataset.Dataset) (joined *dataset.Dataset, wrong []string) {
	for _, s := range w.own.all {
		if ds.Units() {
			break // they are of the oblasts
		}
		next, err := ds.With(s.Own(ds.Catalog()))
		if err != nil {
			wrong = append(wrong, sheet.Lines(err)...)
			continue
		}
		ds = next
	}
	joined, err := w.briefing.brought.Join(ds, w.book())
	if err != nil {
		wrong = append(wrong, sheet.Lines(err)...)
	}
	return joined, wrong
}

func (w *Window) tellBrokenOwn(wrong []string) {
	if len(wrong) > 0 {
		w.sheets.Problems(w.look.T("own.broken"), w.look.T("own.broken.intro"), wrong)
	}
}

// addOwn keeps a source and shows it, in place of the one with the id instead, if there is one. When it cannot be kept, or does
// not fit the data, nothing is added.
func (w *Window) addOwn(s ownsource.Source, layers ownsource.PackedLayers, instead string) {
	if _, err := w.own.base.With(s.Own(w.own.base.Catalog())); err != nil {
		w.tellUnmeasured(err)
		return
	}
	if err := ownsource.Save(w.ownFolder(), s, layers); err != nil {
		w.sheets.Text(w.look.T("own.save.failed"), err.Error())
		return
	}
	w.own.all = append(w.withoutOwn(s.ID), s)
	if instead != "" && instead != s.ID {
		w.own.all = w.withoutOwn(instead)
		if err := ownsource.Remove(w.ownFolder(), instead); err != nil {
			w.sheets.Text(w.look.T("own.remove.failed"), err.Error())
		}
	}
	joined, _ := w.withOwn(w.own.base)
	now := w.store.Scene().WithSource(joined, s.ID)
	w.useDataset(w.own.base, now.WithMonth(s.Figures[len(s.Figures)-1].Period.Home()))
}

// lengthenOwn keeps what was measured of a folder to which a map was added, under the name of the source that it goes on with.
func (w *Window) lengthenOwn(r *ownsource.Result) {
	source, instead := r.Source, ""
	for _, old := range w.own.all {
		if source.GoesOnWith(old) {
			source.Name, instead = old.Name, old.ID
		}
	}
	w.addOwn(source, r.Layers, instead)
}

// rememberMaps remembers a folder that became a source, and its rule, for the next newer map.
func (w *Window) rememberMaps(asked mapsAsked) {
	if info, err := os.Stat(asked.paths[0]); err != nil || !info.IsDir() {
		return
	}
	rule := ""
	if asked.rule != nil {
		rule = asked.rule.String()
	}
	w.settings.SetMaps(asked.paths[0], rule)
}

func (w *Window) withoutOwn(id string) []ownsource.Source {
	return slices.DeleteFunc(slices.Clone(w.own.all), func(s ownsource.Source) bool { return s.ID == id })
}

// askRemoveOwn deletes an own source when the person is sure.
func (w *Window) askRemoveOwn(s ownsource.Source) {
	pg := kit.NewPage(w.look)
	pg.Begin()
	pg.Body(w.look.T("own.remove.sure", "name", s.Name))
	pg.End()
	d := w.sheets.New(w.look.T("own.remove"), pg)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(w.look.T("own.cancel"), nil, d.Dismiss),
		kit.NewButton(w.look.T("own.remove"), nil, func() { w.removeOwn(s.ID) }),
	})
	d.Show()
}

// removeOwn deletes an own source, and closes the dialogs that speak of it.
func (w *Window) removeOwn(id string) {
	if err := ownsource.Remove(w.ownFolder(), id); err != nil {
		w.sheets.Text(w.look.T("own.remove.failed"), err.Error())
		return
	}
	w.own.all = w.withoutOwn(id)
	w.sheets.CloseAll()
	w.useDataset(w.own.base, w.store.Scene())
}

// ownCard adds to the card of an own source its files, its repairs, and a button that removes it.
func (w *Window) ownCard(pg *kit.Page, id string) {
	i := slices.IndexFunc(w.own.all, func(s ownsource.Source) bool { return s.ID == id })
	if i < 0 {
		return
	}
	s := w.own.all[i]
	pg.Space()
	pg.Button(w.look.T("own.remove"), w.icons[theme.IconClose], func() { w.askRemoveOwn(s) })
	w.figureButtons(pg, s)
	pg.Heading(w.look.T("own.card.files"))
	for _, m := range s.Maps {
		pg.Small(w.look.T("own.card.file", "day", w.look.Day(m.Day), "file", m.File, "hash", m.SHA256))
	}
	w.writeRepairs(pg, s)
}

// ownMenu is the entry of the main menu that measures a folder of maps.
func (w *Window) ownMenu() *fyne.MenuItem { return w.entry("own.menu", w.askMaps, fyne.KeyM, ctrl) }

// ownFilesMenu is the entry that measures files.
func (w *Window) ownFilesMenu() *fyne.MenuItem {
	return w.entry("own.menu.files", w.askMapFiles, "", 0)
}

// ownHelp explains how maps become a source.
func (w *Window) ownHelp(pg *kit.Page) {
	pg.Heading(w.look.T("own.help.title"))
	pg.Body(w.look.T("own.help"))
}
