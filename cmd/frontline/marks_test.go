package main

import (
	"image"
	"image/draw"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"frontline/app/dataset"
	"frontline/app/picture"
	"frontline/app/scene"
	"frontline/assets"
	"frontline/timeline"
)

// lanes are the timeline of the window painted once more, which says where its marks are and what it looks like.
type lanes struct {
	d     *driver
	ds    *dataset.Dataset
	track *picture.Track
}

func newLanes(d *driver) *lanes {
	ds, err := dataset.Bundled()
	require.NoError(d.t, err)
	fonts, err := picture.NewFonts(assets.FS)
	require.NoError(d.t, err)
	return &lanes{d, ds, picture.NewTrack(ds, fonts)}
}

// paint paints the timeline as the window last said that it is, with the chain of an event under the pointer.
func (l *lanes) paint(hover string) *image.RGBA { return l.paintOpen("", hover) }

// paintOpen paints it with a lane that is open.
func (l *lanes) paintOpen(lane, hover string) *image.RGBA {
	now := l.d.now()
	state := picture.TrackState{Window: picture.Window{From: now.Days[0], To: now.Days[1]}, Open: lane, Hover: hover}
	box := now.Boxes["track"]
	return l.track.Draw(scene.Build(l.ds, now.Scene, scene.Look{}), state, int(box[2]), int(box[3]), picture.Light(1))
}

// find returns the place of the first mark that is as wanted, as parts of the width and height of the timeline.
func (l *lanes) find(what string, so func(picture.Hit) bool) (x, y float32, hit picture.Hit) {
	l.d.t.Helper()
	size := l.paint("").Rect
	for row := range size.Dy() {
		for column := range size.Dx() {
			if hit = l.track.At(float64(column), float64(row)); so(hit) {
				at := hit.Mark.Min.Add(hit.Mark.Max).Div(2)
				return float32(at.X) / float32(size.Dx()), float32(at.Y) / float32(size.Dy()), hit
			}
		}
	}
	require.FailNow(l.d.t, "nowhere in the lanes is "+what)
	return 0, 0, hit
}

// left is the left half of the lanes in a picture of the window.
func (l *lanes) left(window *image.RGBA) *image.RGBA {
	box := l.d.now().Boxes["track"]
	out := image.NewRGBA(image.Rect(0, 0, int(box[2])/2, int(box[3])))
	draw.Draw(out, out.Rect, window, image.Pt(int(box[0]), int(box[1])), draw.Src)
	return out
}

// right is the right half.
func (l *lanes) right(window *image.RGBA) *image.RGBA {
	box := l.d.now().Boxes["track"]
	out := image.NewRGBA(image.Rect(0, 0, int(box[2])/2, int(box[3])))
	draw.Draw(out, out.Rect, window, image.Pt(int(box[0]+box[2]/2), int(box[1])), draw.Src)
	return out
}

// whole puts a painted timeline where it stands in the window.
func (l *lanes) whole(track *image.RGBA) *image.RGBA {
	box := l.d.now().Boxes["track"]
	at := image.Pt(int(box[0]), int(box[1]))
	out := image.NewRGBA(track.Rect.Add(at))
	draw.Draw(out, out.Rect, track, image.Point{}, draw.Src)
	return out
}

// spread is the number of days from the first to the last of some events.
func (l *lanes) spread(ids []string) int {
	var days []timeline.Day
	for _, id := range ids {
		i, ok := l.ds.Graph().Index(id)
		require.True(l.d.t, ok, id)
		days = append(days, l.ds.Graph().Event(i).Period.Start)
	}
	return int(slices.Max(days) - slices.Min(days))
}

// TestMarksUnderAHand points at an event of the timeline, which shows its chain without selecting it, and clicks on clusters and on
// the number of events that a search hides of a chain.
func TestMarksUnderAHand(t *testing.T) {
	t.Parallel()
	d := startWindow(t, startScreen(t), t.TempDir(),
		"--month", "2023-12", "--theme", "light", "--lang", "en", "--size", "1280x800")
	d.wait("the window", shown)
	l := newLanes(d)
	d.pressOnce("Right", func(l logLine) bool { return l.Scene.Month == monthOf(t, "2024-01") })
	l.chainUnderThePointer("2024-01-15-choe-moscow-visit")
	l.clusterThatZooms()
	l.clusterThatLists("2023-05")
	l.stub("choe")
	d.close()
}

// chainUnderThePointer points at an event and compares the lanes beside its explanation with what they are painted like.
func (l *lanes) chainUnderThePointer(id string) {
	d := l.d
	x, y, hit := l.find("the event", func(h picture.Hit) bool { return h.Event == id })
	require.Greater(d.t, x, float32(0.6), "what explains %v does not reach into the left half", hit.Mark)
	d.rested(d.picture("no mark"))
	const few = 20 // pixels
	quiet, chain := l.left(l.whole(l.paint(""))), l.left(l.whole(l.paint(id)))
	require.Greater(d.t, differing(quiet, chain), 10*few, "the chain is seen there")
	require.Less(d.t, differing(quiet, l.left(d.picture("no chain"))), few)
	d.point("track", x, y)
	d.until("the chain under the pointer", func() bool { return differing(chain, l.left(d.picture("chain"))) < few })
	assert.Empty(d.t, d.now().Scene.Event, "pointing selects nothing")
}

// clusterThatZooms clicks on a mark of events that lie some days apart.
func (l *lanes) clusterThatZooms() {
	d := l.d
	before := d.now()
	x, y, hit := l.find("a cluster of several days", func(h picture.Hit) bool { return len(h.Cluster) > 1 && l.spread(h.Cluster) > 0 })
	d.click("track", x, y)
	after := d.wait("the lanes to zoom", func(l logLine) bool { return l.Days != before.Days })
	assert.Less(d.t, after.Days[1]-after.Days[0], before.Days[1]-before.Days[0])
	d.still("the lanes to rest")
	for _, id := range hit.Cluster {
		l.find(id+", by itself", func(h picture.Hit) bool { return h.Event == id })
	}
}

// clusterThatLists clicks in a month on a mark of events of one day, which are listed, and chooses the first of them with keys.
func (l *lanes) clusterThatLists(month string) {
	d := l.d
	const many = 200 // days, of which all lanes have events, and so a row each
	for now := d.now(); now.Days[1]-now.Days[0] < many; {
		before := now
		now = d.pressOnce("alt+Down", func(l logLine) bool { return l.Days != before.Days })
	}
	for d.now().Scene.Month > monthOf(d.t, month) {
		at := d.now().Scene.Month
		d.pressOnce("Left", func(l logLine) bool { return l.Scene.Month == at-1 })
	}
	d.still("the lanes to rest")
	d.rested(d.picture("before the list"))
	x, y, hit := l.find("a cluster of a day", func(h picture.Hit) bool { return len(h.Cluster) > 1 && l.spread(h.Cluster) == 0 })
	d.click("track", x, y)
	d.wait("the events of the day", func(l logLine) bool { return len(l.Over) == 1 })
	d.key("Tab")
	chosen := d.pressOnce("Return", func(l logLine) bool { return l.Scene.Event != "" })
	assert.Contains(d.t, hit.Cluster, chosen.Scene.Event)
}

// stub searches, opens the first event found, and clicks on the number of those linked to it that the search hides.
func (l *lanes) stub(query string) {
	d := l.d
	d.searches(query)
	d.wait("the search", func(l logLine) bool { return l.Scene.Filter.Query == query })
	was := d.now().Scene.Event
	d.key("Down")
	d.pressOnce("Return", func(l logLine) bool { return l.Scene.Event != "" && l.Scene.Event != was })
	d.still("the lanes to rest")
	searched := d.now()
	x, y, hit := l.find("a number of hidden events", func(h picture.Hit) bool { return len(h.Hidden) > 0 })
	d.click("track", x, y)
	shown := d.wait("what the search hides to be shown", func(l logLine) bool { return l.Scene.Filter.Also != "" })
	assert.Equal(d.t, searched.Events+len(hit.Hidden), shown.Events, "as many as the number says")
	for _, id := range hit.Hidden {
		assert.True(d.t, shown.Scene.Filter.Also.Has(id))
	}
}
