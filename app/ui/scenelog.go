package ui

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"frontline/app/scene"
	"frontline/app/ui/kit"
	"frontline/app/ui/search"
)

// sceneLog writes each Scene that is shown to a file, a JSON object a line, for support and for the test of the real window.
type sceneLog struct {
	out  io.WriteCloser
	seq  int
	last over // what was written last
}

// logLine is a line of the log. Boxes are the places of the window's parts as x, y, width and height, in units.
type logLine struct {
	over

	Seq      int                   `json:"seq"`
	Scene    scene.Scene           `json:"scene"`
	Headline string                `json:"headline"`
	Events   int                   `json:"events"` // that the filter lets through
	Days     [2]float64            `json:"days"`   // in view on the timeline, since 1970-01-01
	Boxes    map[string][4]float32 `json:"boxes"`
	Slide    int                   `json:"slide,omitempty"` // the number of the slide that is presented, from 1
	Dark     bool                  `json:"dark,omitempty"`  // the screen of the audience is dark
}

// over is what lies over the window, and what the keys go to there.
type over struct {
	Over  []string `json:"over,omitempty"`  // titles of sheets, of other things their kind, from below
	Focus string   `json:"focus,omitempty"` // the kind of what the keys go to
	Text  string   `json:"text,omitempty"`  // what is written in it

	at fyne.Focusable
}

func (o over) equal(p over) bool {
	return slices.Equal(o.Over, p.Over) && o.at == p.at && o.Text == p.Text
}

// openSceneLog appends to a file; the empty path logs nothing.
func openSceneLog(path string) (*sceneLog, error) {
	if path == "" {
		return &sceneLog{}, nil
	}
	file, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, fmt.Errorf("open the log of scenes: %w", err)
	}
	return &sceneLog{out: file}, nil
}

func (l *sceneLog) write(f *scene.Frame, days [2]float64, boxes map[string]fyne.CanvasObject, o over) {
	if l.out == nil {
		return
	}
	l.last = o
	line := logLine{Scene: f.Scene, Headline: f.Headline, Events: len(f.Events), Days: days, Boxes: map[string][4]float32{}, over: o}
	d := fyne.CurrentApp().Driver()
	place := func(name string, o fyne.CanvasObject) {
		at, size := d.AbsolutePositionForObject(o), o.Size()
		line.Boxes[name] = [4]float32{at.X, at.Y, size.Width, size.Height}
	}
	for name, o := range boxes {
		place(name, o)
	}
	if at, ok := o.at.(fyne.CanvasObject); ok {
		place("focus", at)
	}
	l.append(line)
}

// present writes what an audience sees.
func (l *sceneLog) present(slide int, dark bool, s scene.Scene) {
	if l.out != nil {
		l.append(logLine{Scene: s, Slide: slide, Dark: dark})
	}
}

func (l *sceneLog) append(line logLine) {
	l.seq++
	line.Seq = l.seq
	if err := json.NewEncoder(l.out).Encode(line); err != nil {
		fyne.LogError("write the log of scenes", err)
		l.out = nil
	}
}

// watched is how often is looked what lies over the window: nothing tells when the toolkit changes that.
const watched = 50 * time.Millisecond

// watchOver logs what lies over the window and what the keys go to, whenever it is something else, as long as there is a log and no show,
// which has lines of its own.
func (w *Window) watchOver() {
	if w.log.out == nil {
		return
	}
	if w.presenting.Now() == nil && !w.over().equal(w.log.last) {
		w.logScene()
	}
	w.clock(watched, w.watchOver)
}

// over is what lies over the window now.
func (w *Window) over() over {
	o := over{Over: w.sheets.Titles(), at: w.win.Canvas().Focused()}
	switch f := o.at.(type) {
	case nil:
	case *widget.Entry:
		o.Focus, o.Text = "entry", f.Text
	case *kit.Field:
		o.Focus, o.Text = "field", f.Text
	case *search.Field:
		o.Focus, o.Text = "search", f.Text
	case *widget.Button:
		o.Focus, o.Text = "button", f.Text
	case interface{ Text() string }:
		o.Focus, o.Text = "button", f.Text()
	default:
		o.Focus = fmt.Sprintf("%T", f)
	}
	return o
}
