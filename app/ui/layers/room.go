// Package layers is the room of what a person's own maps lay over the regions: what was held at both ends of the months shown, and
// the pieces that changed hands between. A key in the corner of the map names the layers and switches them; the pieces are said
// under the pointer and in a list.
package layers

import (
	"context"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"frontline/app/dataset"
	"frontline/app/ownsource"
	"frontline/app/picture"
	"frontline/app/refusal"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/app/ui/view"
)

// Layer is one of the layers, by what the settings and the translations call it.
type Layer string

// The layers.
const (
	Before Layer = "before" // what was held when the months began
	After  Layer = "after"  // what was held when they ended
	Gained Layer = "gained" // the pieces that Russian forces gained
	Lost   Layer = "lost"   // the pieces that they lost
)

// All are the layers in the order of the key and the menu.
func All() []Layer { return []Layer{Before, After, Gained, Lost} }

// only is the layer alone, as a picture takes it.
func (l Layer) only() picture.FrontLayers {
	return picture.FrontLayers{Before: l == Before, After: l == After, Gained: l == Gained, Lost: l == Lost}
}

// Room is the layers on the map of a window.
type Room struct {
	host   Host
	area   *view.Map // that they lie on
	key    *key
	wait   *waiting
	corner *fyne.Container // holds the key, or what stands in its place while layers are read
	of     span            // what is shown or being read; zero while the Scene shows something else
	turn   int             // counts what was asked for: what comes from an older turn is too late
	laid   laid
	stop   func() // gives up what is being read
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// After calls f on the UI goroutine after a while.
	After(d time.Duration, f func()) (stop func())
	// Dataset is the data shown, Scene how.
	Dataset() *dataset.Dataset
	Scene() scene.Scene
	// Style is the colours in force.
	Style() picture.Style
	// OwnMaps are the person's own sources, and the folder that they are kept in.
	OwnMaps() (sources []ownsource.Source, folder string)
	// LayerShown reports whether the person wants to see a layer; ShowLayer remembers it.
	LayerShown(l Layer) bool
	ShowLayer(l Layer, shown bool)
	// CheckMenu says in the menu what is so: whether there are layers, and which are shown.
	CheckMenu()
}

// New makes the room of a window. Over gives it its map.
func New(host Host) *Room { return &Room{host: host, stop: func() {}} }

func (r *Room) t(id string, args ...any) string { return r.host.Look().T(id, args...) }

// Over lays the layers over another map than before, and forgets those that were shown. It returns the key, to be put over the map
// in all its size.
func (r *Room) Over(area *view.Map) fyne.CanvasObject {
	r.area, r.of, r.laid = area, span{}, laid{}
	r.turn++
	r.stop()
	r.key = newKey(r.Toggle)
	r.wait = newWaiting(r.t("own.layers.reading"), r.t("own.cancel"), r.giveUp)
	r.corner = container.New(&cornerLayout{legend: area.LegendSize}, r.key.Container, r.wait.Container)
	return r.corner
}

// Any reports whether there are layers of what is shown.
func (r *Room) Any() bool { return r.laid.shapes != nil }

// Toggle shows a layer or hides it.
func (r *Room) Toggle(l Layer) {
	r.host.ShowLayer(l, !r.host.LayerShown(l))
	r.draw()
}

// shown are those that the person wants to see.
func (r *Room) shown() picture.FrontLayers {
	shown := r.host.LayerShown
	return picture.FrontLayers{Before: shown(Before), After: shown(After), Gained: shown(Gained), Lost: shown(Lost)}
}

// Show shows the layers of what a frame shows, once they are read.
func (r *Room) Show(f *scene.Frame) {
	of, source := r.spanOf(f)
	if of == r.of {
		r.word()
		return
	}
	r.of, r.laid = of, laid{}
	r.turn++
	r.stop()
	r.draw()
	if source == nil {
		return
	}
	var read laid
	var err error
	regions, months := r.host.Dataset(), monthsOf(source, of)
	turn, ctx, tell := r.turn, r.begin(), r.teller(len(months))
	_, folder := r.host.OwnMaps()
	r.host.Run(func() {
		read, err = load(ctx, folder, of, months, func(code string) bool { return regions.Index(code) >= 0 }, tell)
	}, func() {
		if r.turn != turn {
			return // something else is shown by now, or the person has given it up
		}
		r.stop()
		if err != nil {
			r.host.Sheets().Problems(r.t("own.layers.broken"), r.t("own.layers.broken.intro"), refusal.Lines(r.host.Look().Printer, err))
		}
		r.laid = read
		r.draw()
	})
}

// begin begins to read: where it takes long the person sees how far it is. What was being read has been given up.
func (r *Room) begin() context.Context {
	ctx, cancel := context.WithCancel(context.Background())
	unseen := r.host.After(moment, func() {
		if ctx.Err() == nil {
			r.wait.setStyle(r.host.Style())
			r.wait.tell(0, 1)
			r.wait.Show()
			r.corner.Refresh()
		}
	})
	r.stop = func() {
		cancel()
		unseen()
		r.wait.Hide()
	}
	return ctx
}

// teller tells how many of some months are read; it may be called from any goroutine.
func (r *Room) teller(months int) func(done int) {
	wait := r.wait
	return func(done int) { fyne.Do(func() { wait.tell(done, months) }) }
}

// giveUp leaves what is shown without its layers.
func (r *Room) giveUp() {
	r.turn++
	r.stop()
}

// spanOf is what a frame shows of an own source; zero where it shows something else. A sum of months has the pieces of all its
// months, as its figures are the sums of theirs: what changed hands and back is a piece of each.
func (r *Room) spanOf(f *scene.Frame) (span, *ownsource.Source) {
	sources, _ := r.host.OwnMaps()
	k := slices.IndexFunc(sources, func(o ownsource.Source) bool { return o.ID == f.Scene.Source })
	if k < 0 || f.Scene.Compare.Mode != scene.NoCompare || f.Scene.Page != scene.OneMap {
		return span{}, nil
	}
	return span{
		source: f.Scene.Source, from: f.Months.Start.Month(), to: f.Scene.Month, projection: f.Scene.Projection,
	}, &sources[k]
}

// draw gives the map its layers, and the key and the menu what belongs to them.
func (r *Room) draw() {
	defer r.host.CheckMenu()
	if !r.Any() {
		r.area.SetFront(nil)
		r.key.Hide()
		return
	}
	r.area.SetFront(&view.Front{
		Shapes: r.laid.shapes, Shown: r.shown(), Words: func(i int) []string { return r.pieceWords(&r.laid.pieces[i]) },
	})
	r.key.Show()
	r.word()
}
