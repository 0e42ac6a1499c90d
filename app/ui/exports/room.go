package exports

import (
	"context"
	"errors"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"frontline/app/briefing"
	"frontline/app/dataset"
	"frontline/app/export"
	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/sheet"
	"frontline/assets"
)

// Room is what the window has of exports: what was chosen, and what is being made.
type Room struct {
	host    Host
	version string // of the program, for the metadata of files
	choice  *choice
	box     *box   // the sheet that is open
	cancel  func() // gives up what is being made; nil when there is nothing

	printed []string // folders of what was made for the viewer

	mu   sync.Mutex // guards the fields below: makers are made away from the UI goroutine
	of   *dataset.Dataset
	made *export.Maker
}

// Host is what the room needs of the window it is in.
type Host interface {
	Look() *kit.Look
	Sheets() *sheet.Opener
	// Run runs work away from the UI goroutine, and done on it afterwards.
	Run(work, done func())
	// After calls f on the UI goroutine after a while.
	After(d time.Duration, f func()) (stop func())
	// Dataset is the data shown.
	Dataset() *dataset.Dataset
	// Scene is what is shown.
	Scene() scene.Scene
	// Dark reports whether the window has dark colours.
	Dark() bool
	// Briefing is the briefing that is open and its file; both are empty when there is none.
	Briefing() (b briefing.Briefing, path string)
	// OpenURL opens an address outside of the window.
	OpenURL(u *url.URL) error
}

// New makes the room of a window of a version of the program.
func New(host Host, version string) *Room { return &Room{host: host, version: version} }

func (r *Room) t(id string, args ...any) string { return r.host.Look().T(id, args...) }

// maker returns the Maker of a Dataset, which is made once. It is called away from the UI goroutine.
func (r *Room) maker(ds *dataset.Dataset) (*export.Maker, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.made == nil || r.of != ds {
		m, err := export.New(ds, assets.FS, r.version)
		if err != nil {
			return nil, err
		}
		r.made, r.of = m, ds
	}
	return r.made, nil
}

// Job is what is to be exported.
type Job struct {
	Pages []export.Page
	Title string // of a briefing; empty for a view
	Name  string // of the file, without an ending
}

// View is the view shown.
func (r *Room) View() Job {
	s := r.host.Scene()
	return Job{Pages: []export.Page{{Scene: s}}, Name: r.t("ui.file.name") + "-" + s.Month.String()}
}

// AskBriefing opens the dialog for the briefing; where there is none it says so.
func (r *Room) AskBriefing() {
	b, path := r.host.Briefing()
	if b.Len() == 0 {
		r.host.Sheets().Text(r.t("export.box.briefing"), r.t("export.box.noslides"))
		return
	}
	name := r.t("ui.file.name")
	if path != "" {
		name = strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	}
	title := b.Title
	if title == "" {
		title = name
	}
	r.ask(Job{Pages: export.PagesOf(r.host.Dataset(), b), Title: title, Name: name})
}

// hasInternal reports whether something could be left out of an export.
func (r *Room) hasInternal(job Job) bool {
	return r.host.Dataset().Public() != r.host.Dataset() || slices.ContainsFunc(job.Pages, func(p export.Page) bool { return p.Internal })
}

// Write writes a file away from the UI goroutine and says where it is and what was left out. The ending of the name decides
// the format; without one it is the format that was chosen.
func (r *Room) Write(path string, f export.Format, job Job, o export.Options) {
	if filepath.Ext(path) == "" {
		path += "." + string(f)
	}
	f, err := export.FormatOf(path)
	if err != nil {
		r.host.Sheets().Failed(r.t("ui.save.failed"), err)
		return
	}
	r.produce(path, f, job, o, func(left export.Left) {
		r.host.Sheets().Text(r.t("ui.export.done"), strings.Join(append([]string{path}, left.Lines(r.host.Look().Printer)...), "\n"))
	})
}

// produce makes a file with progress and a button that gives it up; an export that is still being made is given up.
func (r *Room) produce(path string, f export.Format, job Job, o export.Options, then func(export.Left)) {
	var left export.Left
	counted := f.Moves() || len(job.Pages) > 1
	r.attend("export.box", counted, func(ctx context.Context, m *export.Maker, tell func(done, of int)) error {
		o.Progress = tell
		left = m.Left(ctx, f, job.Pages, o)
		return export.WriteFile(path, func(out io.Writer) error { return m.WritePages(ctx, out, f, job.Pages, o) })
	}, func(err error) {
		if err != nil {
			r.host.Sheets().Text(r.t("ui.save.failed"), r.failure(err))
			return
		}
		then(left)
	})
}

// attend does work away from the UI goroutine with a Maker of the data shown. Where that takes long it says so, in the words under id,
// shows how far it is if its steps are counted, and a button that gives it up. What was given up, by that or by other work, does not come
// to its end.
func (r *Room) attend(
	id string, counted bool, work func(ctx context.Context, m *export.Maker, tell func(done, of int)) error, then func(err error),
) {
	if r.cancel != nil {
		r.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	progress := r.host.Sheets().Progress(r.t(id+".progress"), r.t(id+".working"), counted, cancel)
	r.host.After(moment, progress.Show)
	r.cancel = func() {
		cancel()
		progress.Hide()
	}
	ds, words := r.host.Dataset(), r.host.Look().Printer
	tell := func(done, of int) {
		progress.TellShare(words.T("export.box.done", "done", done, "of", of), float64(done)/float64(max(1, of)))
	}
	var err error
	r.host.Run(func() {
		var m *export.Maker
		if m, err = r.maker(ds); err == nil {
			err = work(ctx, m, tell)
		}
	}, func() {
		if ctx.Err() != nil {
			return
		}
		r.cancel()
		r.cancel = nil
		then(err)
	})
}

// failure says in the window's language what a person can do about an error, where there is something.
func (r *Room) failure(err error) string {
	if errors.Is(err, export.ErrNoFFmpeg) {
		return r.t("export.box.ffmpeg")
	}
	if errors.Is(err, export.ErrInternal) {
		return r.t("export.box.allinternal")
	}
	return err.Error()
}

// moment is how long an export may take without anything being shown.
const moment = 300 * time.Millisecond
