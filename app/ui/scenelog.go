package ui

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"fyne.io/fyne/v2"

	"frontline/app/scene"
)

// sceneLog writes each Scene that is shown to a file, a JSON object a line, for support and for the test of the real window.
type sceneLog struct {
	out io.WriteCloser
	seq int
}

// logLine is a line of the log. Boxes are the places of the window's parts as x, y, width and height, in units.
type logLine struct {
	Seq      int                   `json:"seq"`
	Scene    scene.Scene           `json:"scene"`
	Headline string                `json:"headline"`
	Events   int                   `json:"events"` // that the filter lets through
	Days     [2]float64            `json:"days"`   // in view on the timeline, since 1970-01-01
	Boxes    map[string][4]float32 `json:"boxes"`
	Slide    int                   `json:"slide,omitempty"` // the number of the slide that is presented, from 1
	Dark     bool                  `json:"dark,omitempty"`  // the screen of the audience is dark
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

func (l *sceneLog) write(f *scene.Frame, days [2]float64, boxes map[string]fyne.CanvasObject) {
	if l.out == nil {
		return
	}
	line := logLine{Scene: f.Scene, Headline: f.Headline, Events: len(f.Events), Days: days, Boxes: map[string][4]float32{}}
	d := fyne.CurrentApp().Driver()
	for name, o := range boxes {
		at, size := d.AbsolutePositionForObject(o), o.Size()
		line.Boxes[name] = [4]float32{at.X, at.Y, size.Width, size.Height}
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
