package view

import (
	"fmt"
	"image"
	"testing"

	"github.com/stretchr/testify/require"

	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/timeline"
)

// fakeTrack has a range of 1,000 days; the overview is 20 units high and shows all of them. A mark lies at the left end of the
// detail, a cluster at the right.
type fakeTrack struct {
	windows []picture.Window
	width   int
	scale   float64
	today   float64 // where its line stands
}

func (p *fakeTrack) Draw(_ *scene.Frame, s picture.TrackState, width, height int, st picture.Style) *image.RGBA {
	p.windows, p.width, p.scale = append(p.windows, s.Window), width, st.Scale
	return image.NewRGBA(image.Rect(0, 0, width, height))
}

func (p *fakeTrack) Reuse(*image.RGBA) {}

func (p *fakeTrack) At(x, y float64) picture.Hit {
	w := p.windows[len(p.windows)-1]
	if y < 20*p.scale {
		day := x / float64(p.width) * 1000
		return picture.Hit{Overview: true, Day: day, Frame: day >= w.From && day < w.To}
	}
	hit := picture.Hit{Day: w.From + x/float64(p.width)*(w.To-w.From), Today: x == p.today}
	switch {
	case y > 120*p.scale && y < 124*p.scale && x < 50*p.scale:
		hit.Lane, hit.More = "=visit", 3
	case y > 120*p.scale && y < 124*p.scale && x < 100*p.scale:
		hit.Hidden = []string{"h1", "h2"}
	case x < 50*p.scale:
		hit.Event, hit.Mark = "e0", image.Rect(0, 40, 50, 50)
	case x > float64(p.width)-50*p.scale:
		hit.Cluster, hit.Mark = []string{"e1", "e2", "e3", "e4", "e5", "e6"}, image.Rect(p.width-50, 40, p.width, 50)
	}
	return hit
}

func (p *fakeTrack) Home(*scene.Frame) picture.Window { return picture.Window{From: 400, To: 600} }
func (p *fakeTrack) Range() picture.Window            { return picture.Window{From: 0, To: 1000} }

func (p *fakeTrack) Reveal(w picture.Window, of timeline.Period) picture.Window {
	if day := float64(of.Start); day < w.From || day > w.To {
		return p.Centre(w, day)
	}
	return w
}

func (p *fakeTrack) Pan(w picture.Window, px float64, width int, _ picture.Style) picture.Window {
	d := px * (w.To - w.From) / float64(width)
	return picture.Window{From: w.From - d, To: w.To - d}
}

func (p *fakeTrack) Zoom(w picture.Window, x, factor float64, width int, _ picture.Style) picture.Window {
	at := w.From + x/float64(width)*(w.To-w.From)
	return picture.Window{From: at - (at-w.From)/factor, To: at + (w.To-at)/factor}
}

func (p *fakeTrack) LaneOf(id string) string { return "=" + id }

func (p *fakeTrack) Between(from, to float64) picture.Window {
	return picture.Window{From: from, To: to}
}

func (p *fakeTrack) Centre(w picture.Window, day float64) picture.Window {
	half := (w.To - w.From) / 2
	return picture.Window{From: day - half, To: day + half}
}

func (p *fakeTrack) OverviewHeight(st picture.Style) int { return int(20 * st.Scale) }

// spring is a frame of the month that begins on day 488, with seven events; e1 to e6 lie ten days apart.
func spring() *scene.Frame {
	f := &scene.Frame{}
	f.Scene.Month = timeline.Day(500).Month()
	for i := range 7 {
		start := timeline.Day(500 + 10*i)
		f.Events = append(f.Events, scene.EventItem{
			Event: &timeline.Event{
				ID: fmt.Sprintf("e%d", i), Period: timeline.Period{Start: start, End: start + 1},
				Title: "A meeting with a title that is long enough to need more than one row of the tip that explains it",
			},
			Date: "15 January 2024", Actors: []string{"Russia", "North Korea"},
		})
	}
	return f
}

func shownTrack(t *testing.T, exec Executor, scale float32) (*Track, *fakeTrack, *[]string) {
	t.Helper()
	p, events := &fakeTrack{}, &[]string{}
	w := newTrack(p, printer(t), exec)
	w.OnEvent = func(id string) { *events = append(*events, id) }
	in(t, w, size(500, 160), scale)
	w.SetStyle(light())
	w.SetFrame(spring())
	if h, ok := exec.(*held); ok {
		h.release()
	}
	require.NotNil(t, w.chart.img)
	return w, p, events
}

// SetFrame shows a frame as the window does that has nothing else to do meanwhile.
func (w *Track) SetFrame(f *scene.Frame) { w.BeginFrame(f)() }
