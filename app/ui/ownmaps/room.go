package ownmaps

import (
	"net/http"
	"os"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"

	"frontline/app/dataset"
	"frontline/app/ownsource"
	"frontline/app/refusal"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/theme"
)

// Room is what the window has of a person's own maps: the sources that were made of them, and the sheets that make, show and
// remove them.
type Room struct {
	Client *http.Client // fetches a newer map; nil for the usual one

	host   Host
	all    []ownsource.Source
	cancel func() // gives up the maps that are being measured; nil when there are none
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// Folder is the program's own folder.
	Folder() string
	// Base is the data shown, without what is a person's own.
	Base() *dataset.Dataset
	// Rejoin joins what is a person's own to the data anew, and shows the Scene that f makes of the one shown;
	// nil for the same.
	Rejoin(f func(joined *dataset.Dataset, now scene.Scene) scene.Scene)
	// LastMaps is the folder that was measured last and its rule; KeepMaps remembers them.
	LastMaps() (folder, rule string)
	KeepMaps(folder, rule string)
}

// New makes the room of a window. Load fills it.
func New(host Host) *Room { return &Room{host: host} }

func (r *Room) t(id string, args ...any) string { return r.host.Look().T(id, args...) }

// Sources returns the own sources, in the order in which they were added.
func (r *Room) Sources() []ownsource.Source { return r.all }

// Folder is where they are kept.
func (r *Room) Folder() string { return filepath.Join(r.host.Folder(), "sources") }

// Load reads the own sources kept before. What is wrong with some keeps neither the others nor the window from opening.
func (r *Room) Load() (wrong []string) {
	var err error
	if r.all, err = ownsource.Load(r.Folder(), nil); err != nil {
		return refusal.Lines(r.host.Look().Printer, err)
	}
	return nil
}

// Join joins the own sources to a Dataset. Those that do not fit it, because it has other regions, are left out and told.
func (r *Room) Join(ds *dataset.Dataset) (joined *dataset.Dataset, wrong []string) {
	if ds.Units() {
		return ds, nil // they are of the oblasts
	}
	for _, s := range r.all {
		next, err := ds.With(s.Own(ds.Catalog()))
		if err != nil {
			wrong = append(wrong, refusal.Lines(r.host.Look().Printer, err)...)
			continue
		}
		ds = next
	}
	return ds, wrong
}

// TellBroken says what is wrong with own sources; with nothing wrong it says nothing.
func (r *Room) TellBroken(wrong []string) {
	if len(wrong) > 0 {
		r.host.Sheets().Problems(r.t("own.broken"), r.t("own.broken.intro"), wrong)
	}
}

// add keeps a source and shows it, in place of the one with the id instead, if there is one. When it cannot be kept, or does
// not fit the data, nothing is added.
func (r *Room) add(s ownsource.Source, layers ownsource.PackedLayers, instead string) {
	if _, err := r.host.Base().With(s.Own(r.host.Base().Catalog())); err != nil {
		r.tellUnmeasured(mapsAsked{}, err)
		return
	}
	if err := ownsource.Save(r.Folder(), s, layers); err != nil {
		r.host.Sheets().Failed(r.t("own.save.failed"), err)
		return
	}
	r.all = append(r.without(s.ID), s)
	if instead != "" && instead != s.ID {
		r.all = r.without(instead)
		if err := ownsource.Remove(r.Folder(), instead); err != nil {
			r.host.Sheets().Failed(r.t("own.remove.failed"), err)
		}
	}
	r.host.Rejoin(func(joined *dataset.Dataset, now scene.Scene) scene.Scene {
		return now.WithSource(joined, s.ID).WithMonth(s.Figures[len(s.Figures)-1].Period.Home())
	})
}

// lengthen keeps what was measured of a folder to which a map was added, under the name of the source that it goes on with.
func (r *Room) lengthen(result *ownsource.Result) {
	source, instead := result.Source, ""
	for _, old := range r.all {
		if source.GoesOnWith(old) {
			source.Name, instead = old.Name, old.ID
		}
	}
	r.add(source, result.Layers, instead)
}

// remember remembers a folder that became a source, and its rule, for the next newer map.
func (r *Room) remember(asked mapsAsked) {
	if info, err := os.Stat(asked.paths[0]); err != nil || !info.IsDir() {
		return
	}
	rule := ""
	if asked.rule != nil {
		rule = asked.rule.String()
	}
	r.host.KeepMaps(asked.paths[0], rule)
}

func (r *Room) without(id string) []ownsource.Source {
	return slices.DeleteFunc(slices.Clone(r.all), func(s ownsource.Source) bool { return s.ID == id })
}

// askRemove deletes an own source when the person is sure.
func (r *Room) askRemove(s ownsource.Source) {
	pg := kit.NewPage(r.host.Look())
	pg.Begin()
	pg.Body(r.t("own.remove.sure", "name", s.Name))
	pg.End()
	d := r.host.Sheets().New(r.t("own.remove"), pg)
	d.SetButtons([]fyne.CanvasObject{
		kit.NewButton(r.t("own.cancel"), nil, d.Dismiss),
		kit.NewButton(r.t("own.remove"), nil, func() { r.remove(s.ID) }),
	})
	d.Show()
}

// remove deletes an own source, and closes the dialogs that speak of it.
func (r *Room) remove(id string) {
	if err := ownsource.Remove(r.Folder(), id); err != nil {
		r.host.Sheets().Failed(r.t("own.remove.failed"), err)
		return
	}
	r.all = r.without(id)
	r.host.Sheets().CloseAll()
	r.host.Rejoin(nil)
}

// Card adds to the card of an own source its files, its repairs, and a button that removes it.
func (r *Room) Card(pg *kit.Page, id string) {
	i := slices.IndexFunc(r.all, func(s ownsource.Source) bool { return s.ID == id })
	if i < 0 {
		return
	}
	s := r.all[i]
	pg.Space()
	pg.Button(r.t("own.remove"), r.host.Look().Icons[theme.IconClose], func() { r.askRemove(s) })
	r.figureButtons(pg, s)
	pg.Heading(r.t("own.card.files"))
	for _, m := range s.Maps {
		pg.Small(r.t("own.card.file", "day", r.host.Look().Day(m.Day), "file", m.File, "hash", m.SHA256))
	}
	r.writeRepairs(pg, s)
}

// Help explains how maps become a source.
func (r *Room) Help(pg *kit.Page) {
	pg.Heading(r.t("own.help.title"))
	pg.Body(r.t("own.help"))
}
